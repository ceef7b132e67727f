using System.Globalization;

namespace Extraction.Evaluation;

/// <summary>
/// Reads CoNLL files: <c>token&lt;TAB&gt;tag</c> a line (the last column is the tag), BIO, a blank line between sentences,
/// <c>-DOCSTART-</c> before each document where there are documents.
/// </summary>
public static class ConllReader
{
    /// <summary>The token that stands before a document.</summary>
    public const string DocumentStart = "-DOCSTART-";

    /// <summary>Reads the documents; without any <c>-DOCSTART-</c>, each sentence is a document of its own.</summary>
    /// <exception cref="FormatException">A line has no tag; the message gives the line.</exception>
    public static List<List<ConllSentence>> Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var documents = new List<List<ConllSentence>>();
        var marked = false;
        foreach (var sentence in ReadSentences(reader))
        {
            if (sentence.Tokens[0] == DocumentStart)
            {
                marked = true;
                documents.Add([]);
                continue;
            }

            if (!marked || documents.Count == 0) documents.Add([]);
            documents[^1].Add(sentence);
        }

        documents.RemoveAll(static document => document.Count == 0);
        return documents;
    }

    private static IEnumerable<ConllSentence> ReadSentences(TextReader reader)
    {
        var tokens = new List<string>();
        var tags = new List<string>();
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                if (tokens.Count > 0) yield return new ConllSentence([.. tokens], [.. tags]);
                tokens.Clear();
                tags.Clear();
                continue;
            }

            var tab = line.LastIndexOf('\t');
            if (tab < 0) tab = line.LastIndexOf(' ');
            if (tab <= 0 || line[0] is '\t' or ' ' || !IsTag(line.AsSpan(tab + 1))) throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"Line {number}: expected a token, a tab and a BIO tag."));
            tokens.Add(line[..line.AsSpan().IndexOfAny('\t', ' ')]);
            tags.Add(line[(tab + 1)..].Trim());
        }

        if (tokens.Count > 0) yield return new ConllSentence(tokens, tags);
    }

    private static bool IsTag(ReadOnlySpan<char> tag)
    {
        tag = tag.Trim();
        return tag is "O" || (tag.Length > 2 && tag[0] is 'B' or 'I' && tag[1] == '-');
    }
}
