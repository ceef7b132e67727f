using System.Collections.Frozen;
using Extraction.Text;

namespace Extraction.Amounts;

/// <summary>
/// Finds what a number counts: the head of the noun phrase behind it, without a parser. The head is the first plural behind at most a few modifiers; words that
/// cannot stand inside such a phrase (prepositions, verbs, pronouns, marks) end the search.
/// </summary>
internal static class NounPhrase
{
    private const int MostModifiers = 5;

    /// <summary>Words that end a noun phrase or never stand in one behind a number.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Stops = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "of", "in", "on", "at", "to", "for", "from", "by", "with", "as", "than", "into", "over", "after", "before", "since", "until", "about", "against", "among", "between", "through", "during", "per", "via", "without", "within", "including", "towards", "toward", "across", "around", "under", "out", "up", "down", "off",
        "is", "was", "are", "were", "be", "been", "has", "have", "had", "will", "would", "can", "could", "may", "might", "should", "must", "do", "does", "did", "said", "says", "say", "told", "got", "get", "gets", "made", "went", "came", "took", "rose", "fell", "met", "won", "beat", "left", "saw", "ran", "set", "led", "fills", "fixes", "rolls", "returns", "sells", "costs", "joins", "wins",
        "he", "she", "it", "they", "we", "you", "i", "who", "which", "that", "this", "these", "those", "his", "her", "its", "their", "our", "your", "my", "them", "him", "us", "what", "where", "when", "while", "if", "because", "but", "or", "nor", "so", "yet", "not", "no", "also", "then", "there", "here", "the", "a", "an", "all", "each", "every", "both", "some", "any", "percent", "cent", "ago", "earlier", "later", "am", "pm", "a.m.", "p.m.", "minus", "plus", "versus", "vs", "well", "gmt", "according").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Heads that are plural without an s.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Plurals = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "people", "men", "women", "children", "staff", "aircraft", "spacecraft", "feet", "police", "personnel", "sheep", "fish", "cattle", "species", "series", "mice", "teeth", "geese", "businessmen", "policemen", "policewomen", "fishermen", "congressmen", "gunmen", "crew", "salmon", "deer", "shrimp", "offspring", "schoolchildren", "grandchildren", "countrymen", "firemen", "servicemen", "spokesmen", "workmen", "poultry", "livestock", "folk", "stone", "youth", "alumni", "criteria", "tonne", "km", "helicopter").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Words in -s that are no plural noun behind a number.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NotPlural = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "previous", "various", "serious", "famous", "religious", "dangerous", "numerous", "anonymous", "continuous", "precious", "ambitious", "suspicious", "mysterious", "enormous", "indigenous", "asymptomatic", "business", "class", "mass", "press", "cross", "glass", "gas", "bus", "plus", "less", "virus", "campus", "status", "bonus", "focus", "census", "tennis", "basis", "analysis", "crisis", "sales", "sports", "news", "politics", "economics", "mathematics", "homeless", "wireless", "overseas", "express", "access", "process", "success", "us", "lens", "atlas", "christmas", "series", "human-resources", "arms", "goods", "savings", "systems", "windows", "texas", "swiss", "always", "perhaps", "towards", "afterwards", "besides", "is", "was", "has", "does", "as", "this", "its", "his", "plus").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads from token <paramref name="index"/> on. <paramref name="head"/> is the token of the head, <paramref name="end"/> the one behind it.</summary>
    public static bool TryRead(DateCursor cursor, int index, out int head, out int end)
    {
        head = -1;
        end = index;
        for (var i = 0; i < MostModifiers && index < cursor.Count; i++)
        {
            if (!cursor.Follows(index)) return false;
            if (cursor[index] is "'" or "\"" or "“" or "‘" && i == 0) index++;
            if (index >= cursor.Count) return false;
            var token = cursor.Token(index);
            if (token.Kind != TokenKind.Word || !TextCursor.EndsWord(cursor.Text, token.End)) return false;
            var word = cursor[index];
            if (word.Length == 1 || Stops.Contains(word) && word is not "US") return false;
            if (cursor.Is(index + 1, "and") && i < 2 && IsAdjective(word)) index++;
            else if (cursor.IsDash(index + 1) && !cursor.Token(index + 1).SpaceBefore && index + 2 < cursor.Count && !cursor.Token(index + 2).SpaceBefore)
            {
                // "US-based", "K-pop", "fixed-term": one modifier.
                index += 2;
                while (cursor.IsDash(index + 1) && index + 2 < cursor.Count && !cursor.Token(index + 2).SpaceBefore) index += 2;
            }
            else if (IsPlural(word))
            {
                head = index;
                end = index + 1;
                return !IsPossessive(cursor, end);
            }

            if (cursor[index + 1] is "'s" or "’s") index++;
            index++;
        }

        return false;
    }

    public static bool IsStop(ReadOnlySpan<char> word) => Stops.Contains(word);

    private static bool IsPlural(ReadOnlySpan<char> word)
    {
        if (Plurals.Contains(word)) return true;
        if (word.Length < 3 || word[^1] != 's' || word[^2] is 's' or '\'' || NotPlural.Contains(word)) return false;
        return !word.EndsWith("ous") && !word.EndsWith("us") && !word.EndsWith("is");
    }

    private static bool IsAdjective(ReadOnlySpan<char> word) => !IsPlural(word) && CharClass.IsLower(word[0]);

    private static bool IsPossessive(DateCursor cursor, int index) => cursor[index] is "'" or "’" && !cursor.Token(index).SpaceBefore && cursor.IsLowerWord(index + 1);
}
