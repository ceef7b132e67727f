using Extraction.Text;

namespace Extraction.Topics;

/// <summary>A topic found, with the places in the document that argue for it.</summary>
/// <param name="Scheme">The taxonomy.</param>
/// <param name="Id">The topic's id in it.</param>
/// <param name="Name">Its name in English.</param>
/// <param name="Confidence">Calibrated probability in [0, 1].</param>
/// <param name="Evidence">Terms that argued most for it: their place in the document and their weight (log-odds).</param>
public sealed record Topic(string Scheme, string Id, string Name, double Confidence, IReadOnlyList<(TextSpan Span, double Weight)> Evidence);
