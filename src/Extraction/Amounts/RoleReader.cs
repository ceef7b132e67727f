using System.Collections.Frozen;
using Extraction.Text;

namespace Extraction.Amounts;

/// <summary>
/// Reads what a sum is from the words beside it: <c>revenue of $5 million</c>, <c>a $5 million fine</c>, <c>fined the app $5 million</c>. Silent where other words stand between.
/// </summary>
internal static class RoleReader
{
    private const int WordsBack = 8;

    /// <summary>Words that name a role.</summary>
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Roles = Table(
        ("revenue", "revenue revenues sales turnover takings"), ("profit", "profit profits earnings surplus income"), ("loss", "loss losses deficit writedown shortfall"), ("fine", "fine fines penalty penalties fined"),
        ("price", "price prices priced cost costs costing fare fee"), ("investment", "invest invested investing invests investment investments"), ("valuation", "valuation valued valuing values"),
        ("salary", "salary salaries wage wages earns pay"), ("debt", "debt debts borrowings owes owed liabilities"), ("budget", "budget budgets budgeted"));

    /// <summary>Roles that may follow the sum, at once or behind <c>in</c>.</summary>
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Behind = Table(
        ("revenue", "revenue revenues sales turnover"), ("profit", "profit profits"), ("loss", "loss losses deficit writedown"), ("fine", "fine fines penalty penalties"), ("investment", "investment"), ("valuation", "valuation"),
        ("salary", "salary wages"), ("debt", "debt debts"), ("budget", "budget"), ("price", "price"));

    /// <summary>Words that may stand between the role and the sum.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Between = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "of", "was", "is", "were", "are", "to", "at", "a", "an", "the", "by", "total", "totaling", "totalling", "totaled", "totalled", "about", "around", "nearly", "almost", "roughly", "approximately", "some", "estimated", "more", "than", "over", "under", "less", "just", "up",
        "rose", "fell", "grew", "reached", "hit", "came", "stood", "stands", "be", "will", "would", "at", "least", "between", "from", "jumped", "dropped", "increased", "climbed", "slipped", "record", "only", "as", "much", "also", "it", "in", "worth", "tag", "has", "had", "range", "ranging", "starts", "started", "another", "additional",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Words between a verb and its sum that break the tie: <c>fined after it sent $5 million</c>.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Breakers = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "after", "for", "over", "when", "because", "and", "but", "who", "which", "that", "while", "as", "since", "with", "if", "sent", "paid", "including", "against",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The role of the sum at [<paramref name="start"/>, <paramref name="end"/>) and where its word stands; null when the words do not say.</summary>
    public static string? Read(ReadOnlySpan<char> text, int start, int end, out TextSpan evidence) =>
        ReadBehind(text, end, out evidence) ?? ReadBefore(text, start, out evidence);

    private static string? ReadBehind(ReadOnlySpan<char> text, int end, out TextSpan evidence)
    {
        evidence = default;
        var position = end;
        if (TextCursor.IsHyphen(TextCursor.At(text, position))) return null;
        var word = TextCursor.NextWord(text, position, out var wordEnd);
        if (TextCursor.IsAny(word, "in", "net", "pre")) word = TextCursor.NextWord(text, wordEnd, out wordEnd);
        if (TextCursor.IsAny(word, "annual", "total", "net", "quarterly")) word = TextCursor.NextWord(text, wordEnd, out wordEnd);
        if (!Behind.TryGetValue(word, out var role)) return null;
        evidence = new TextSpan(wordEnd - word.Length, wordEnd);
        return role;
    }

    private static string? ReadBefore(ReadOnlySpan<char> text, int start, out TextSpan evidence)
    {
        evidence = default;
        var position = start;
        var strange = 0;
        var at = false;
        for (var i = 0; i < WordsBack; i++)
        {
            var word = TextCursor.PreviousWord(text, position, out var wordStart);
            if (word.IsEmpty)
            {
                // A hyphen or apostrophe inside a word ("the start-up", "China's") is walked over; any other mark ends the search.
                var mark = TextCursor.SkipGapBack(text, position) - 1;
                if (mark < 0 || i == 0 || !(TextCursor.IsHyphen(text[mark]) || CharClass.IsApostrophe(text[mark]))) return null;
                position = mark;
                continue;
            }

            if (Roles.TryGetValue(word, out var role) && Fits(word, role, strange, at))
            {
                evidence = new TextSpan(wordStart, wordStart + word.Length);
                return role;
            }

            if (i == 0) at = TextCursor.IsAny(word, "at", "is", "was");
            if (Breakers.Contains(word)) return null;
            if (!Between.Contains(word)) strange++;
            position = wordStart;
        }

        return null;
    }

    /// <summary>With words of the story between, only verbs that take an object fit: <c>fined the app …</c>, <c>valued it at …</c>, <c>the price of the phone is …</c>.</summary>
    private static bool Fits(ReadOnlySpan<char> word, string role, int strange, bool at)
    {
        if (strange == 0) return role switch
        {
            "valuation" => !TextCursor.Is(word, "values") || at,
            _ => true,
        };
        if (strange > 3) return false;
        return TextCursor.Is(word, "fined") || TextCursor.Is(word, "valued") && at || TextCursor.Is(word, "price") && at;
    }

    private static FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Table(params (string Role, string Words)[] rows)
    {
        var table = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (role, words) in rows)
        {
            foreach (var word in words.Split(' ')) table.Add(word, role);
        }

        return table.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
