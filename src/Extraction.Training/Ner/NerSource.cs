namespace Extraction.Training.Ner;

/// <summary>An annotated file to learn from.</summary>
internal sealed record NerSource
{
    /// <summary>JSON Lines gold (<c>.jsonl</c>) or a CoNLL file (<c>.tsv</c>, also <c>.gz</c>).</summary>
    public required string Path { get; set; }

    /// <summary>How much it counts, 1 for full.</summary>
    public float Weight { get; set; } = 1;

    /// <summary>
    /// Translation of its labels, see <see cref="LabelScheme"/>; null when they are the model's own. Tokens of a CoNLL file with a translation are
    /// joined by blanks and cut again by this library's tokenizer.
    /// </summary>
    public Dictionary<string, string>? Labels { get; set; }

    /// <summary>Whether its coarse labels are first told apart by the project's own lists, see <see cref="LabelRefiner"/>.</summary>
    public bool Refine { get; set; }

    /// <summary>Every so many documents one is used.</summary>
    public int Every { get; set; } = 1;
}
