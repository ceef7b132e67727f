using Extraction.Text;

namespace Extraction.Gazetteers;

/// <summary>The phrases of an automaton in a document, in a list that the thread uses again.</summary>
internal static class PhraseMatches
{
    [ThreadStatic]
    private static List<PhraseMatch>? pooled;

    /// <summary>All matches, leftmost-longest; the list is good until the thread's next call.</summary>
    public static List<PhraseMatch> In(Document document, PhraseAutomaton automaton)
    {
        var matches = pooled ??= [];
        matches.Clear();
        automaton.Find(document, matches);
        return matches;
    }

    /// <summary>The characters that a match covers.</summary>
    public static TextSpan SpanOf(Document document, PhraseMatch match)
    {
        var tokens = document.Tokens;
        return new TextSpan(tokens[match.FirstToken].Start, tokens[match.EndToken - 1].End);
    }
}
