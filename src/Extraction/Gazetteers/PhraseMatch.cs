namespace Extraction.Gazetteers;

/// <summary>A phrase found in a document: the tokens <c>[FirstToken, EndToken)</c>.</summary>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="EndToken">Index after its last token.</param>
/// <param name="Phrase">The phrase's number, as <see cref="PhraseAutomatonBuilder.Add"/> gave it.</param>
internal readonly record struct PhraseMatch(int FirstToken, int EndToken, int Phrase);
