using Extraction.Gazetteers;
using Extraction.Linking.Knowledge;
using Extraction.Recognition;
using Extraction.Text;

namespace Extraction.Linking;

/// <summary>
/// Marks well-known companies whose names a tagger cuts in two: with an apostrophe of their own (<c>Moody's</c>), with <c>&amp;</c> or <c>and</c>
/// (<c>Marks and Spencer</c>), with a mark at the end (<c>Canal+</c>). Stands before the tagger. Immutable, thread-safe.
/// </summary>
internal sealed class KnownNameRecognizer : IRecognizer
{
    private const int WellKnown = 5;
    private const float Confidence = 0.95f;

    private readonly PhraseAutomaton automaton;

    public KnownNameRecognizer(KnowledgeBase knowledge)
    {
        var builder = new PhraseAutomatonBuilder();
        for (var i = 0; i < knowledge.Count; i++)
        {
            if (knowledge.ProminenceOf(i) < WellKnown) continue;
            var company = knowledge[i];
            Add(builder, company.Name);
            foreach (var alias in company.Aliases) Add(builder, alias);
        }

        automaton = builder.Build();
    }

    public void Recognize(Document document, MentionBuffer mentions)
    {
        foreach (var match in PhraseMatches.In(document, automaton))
        {
            // A capital right before or behind makes it part of a longer name, or of a person's: "Chris Christie's".
            if (IsCapital(document, match.FirstToken - 1, before: true) || IsCapital(document, match.EndToken, before: false)) continue;
            mentions.Add(PhraseMatches.SpanOf(document, match), Label.Company, Confidence);
        }
    }

    private static bool IsCapital(Document document, int token, bool before)
    {
        if (token < 0 || token >= document.Tokens.Length || document.Tokens[token].Kind != TokenKind.Word) return false;
        var word = document.TextOf(token);
        if (!CharClass.IsUpper(word[0])) return false;
        if (!before) return word.Length > 4 || CharClass.IsLower(word[^1]);
        return !(word is "The" or "At" or "In" or "And" or "But" or "For" or "As" or "With" or "While" or "When" or "On" or "From" or "Like" or "Rival" or "After");
    }

    private static void Add(PhraseAutomatonBuilder builder, string name)
    {
        var own = name.EndsWith("'s", StringComparison.Ordinal) || name.EndsWith("\u2019s", StringComparison.Ordinal);
        var pair = name.Contains(" & ", StringComparison.Ordinal) || name.Contains(" and ", StringComparison.Ordinal);
        if (!own && !pair && !name.EndsWith('+')) return;
        builder.Add(name);
        if (!pair) return;
        builder.Add(name.Replace(" & ", " and ", StringComparison.Ordinal));
        builder.Add(name.Replace(" and ", " & ", StringComparison.Ordinal));
    }
}
