namespace Extraction.Gazetteers;

/// <summary>
/// A compiled list of known names with labels and ids. For names that are always meant when they are written; a name that is also a
/// common word (<c>Target</c>, <c>May</c>) is better left to the learned model. Made by <see cref="GazetteerBuilder"/>; immutable and thread-safe.
/// </summary>
public sealed class Gazetteer
{
    private readonly GazetteerEntry[] entries;

    internal Gazetteer(PhraseAutomaton automaton, GazetteerEntry[] entries)
    {
        Automaton = automaton;
        this.entries = entries;
    }

    /// <summary>Number of names.</summary>
    public int Count => entries.Length;

    internal PhraseAutomaton Automaton { get; }

    /// <summary>The entry of a phrase number of <see cref="PhraseMatch"/>.</summary>
    internal GazetteerEntry this[int phrase] => entries[phrase];

    /// <summary>
    /// Reads a list from a UTF-8 file: <c>name&lt;TAB&gt;LABEL</c> or <c>name&lt;TAB&gt;LABEL&lt;TAB&gt;id</c>, one a line; empty lines and lines that
    /// start with <c>#</c> do not count.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="ignoreCase">Whether <c>ACME</c> in a text matches the name <c>Acme</c>.</param>
    /// <exception cref="FormatException">A line has no label, or its name is too long; the message gives the line.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Gazetteer Load(string path, bool ignoreCase = false)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var reader = new StreamReader(path);
        return new GazetteerBuilder(ignoreCase).AddLines(reader).Build();
    }
}
