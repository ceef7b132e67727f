using Extraction.Text;

namespace Extraction;

/// <summary>A topic assigned to an article.</summary>
/// <param name="Scheme">The taxonomy: <c>iptc</c>, <c>newsdesk</c>, or that of your own model.</param>
/// <param name="Id">The topic's id in its scheme, such as <c>medtop:04000000</c>.</param>
/// <param name="Name">Its name in English.</param>
/// <param name="Confidence">Calibrated probability in [0, 1].</param>
/// <param name="Evidence">The terms that argued most for it.</param>
public sealed record TopicTag(string Scheme, string Id, string Name, double Confidence, IReadOnlyList<TopicEvidence> Evidence);

/// <summary>A term that argued for a topic.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Text">The words, as written.</param>
/// <param name="In">Which part <paramref name="Span"/> points into.</param>
/// <param name="Weight">How much it added to the topic's score (log-odds); positive.</param>
public sealed record TopicEvidence(TextSpan Span, string Text, TextPart In, double Weight);

/// <summary>A phrase an editor would pick as a keyword.</summary>
/// <param name="Text">The phrase, as first written.</param>
/// <param name="Score">Its weight in [0, 1]; larger is better.</param>
public sealed record Keyphrase(string Text, double Score);

/// <summary>Who did what: an event or tie that the text states.</summary>
/// <param name="Kind"><c>acquisition funding ipo fine lawsuit earnings appointment product-launch partnership ban ownership</c>.</param>
/// <param name="Confidence">Probability in [0, 1] that it is right.</param>
/// <param name="Span">The words that state it.</param>
/// <param name="In">Which part <paramref name="Span"/> points into.</param>
/// <param name="Agent">Name (as in the entities) of who acts; null when not said.</param>
/// <param name="Target">Name of who or what is acted on; null when not said.</param>
/// <param name="Amount">Index into the article's amounts; null for none.</param>
/// <param name="Status"><c>stated planned rumoured denied</c>.</param>
public sealed record RelationTag(string Kind, double Confidence, TextSpan Span, TextPart In, string? Agent, string? Target, int? Amount, string Status = "stated");
