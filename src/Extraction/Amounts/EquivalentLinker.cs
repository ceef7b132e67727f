using Extraction.Text;

namespace Extraction.Amounts;

/// <summary>
/// Pairs amounts that say the same in another currency: <c>186 million won ($155,000)</c>, <c>5 million yuan, or about $700,000</c>, <c>5m yuan (US$0.7m; £0.55m)</c>.
/// </summary>
internal static class EquivalentLinker
{
    /// <summary>Longest stretch between an amount and its restatement (characters).</summary>
    private const int LongestGap = 70;

    /// <summary>Words that may stand between the amount and the bracket: <c>5 million won fine ($4,000)</c>.</summary>
    private const int MostWordsBeforeBracket = 4;

    /// <summary>Words before the restated number that only say how exact it is.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Fillers = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "about", "around", "roughly", "approximately", "approx", "nearly", "almost", "some", "circa", "ca", "or", "equivalent", "equal", "to", "worth", "over", "more", "less", "than", "just", "under", "an", "estimated", "currently", "at", "least", "close", "i.e", "ie", "eq", "equivalently", "equals",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Sets <see cref="MoneyFind.RestatementOf"/> where a find restates an earlier one.</summary>
    public static void Link(ReadOnlySpan<char> text, Span<MoneyFind> finds)
    {
        var primary = -1;
        for (var i = 0; i < finds.Length; i++)
        {
            finds[i].RestatementOf = -1;
            if (finds[i].Choice < 0) continue;
            var previous = i - 1;
            while (previous >= 0 && finds[previous].Choice < 0) previous--;
            if (previous >= 0)
            {
                var gap = text[finds[previous].End..finds[i].Start];
                var head = finds[previous].RestatementOf >= 0 ? finds[previous].RestatementOf : previous;
                if (gap.Length <= LongestGap && Code(finds[head]) != Code(finds[i]) && !finds[i].Vague && !finds[head].Vague
                    && (head == previous ? Restates(gap) : GoesOn(gap) && Code(finds[previous]) != Code(finds[i])) && IsClosed(text, finds[i].End, gap))
                {
                    primary = head;
                    finds[i].RestatementOf = primary;
                }
            }
        }
    }

    private static string Code(in MoneyFind find) => find.Form.Candidates[find.Choice].Code;

    /// <summary>Whether what stands between two amounts makes the second a restatement.</summary>
    private static bool Restates(ReadOnlySpan<char> gap)
    {
        var bracket = gap.IndexOfAny('(', '[');
        if (bracket >= 0) return AreWords(gap[..bracket], MostWordsBeforeBracket) && AreFillers(gap[(bracket + 1)..], out _);
        if (gap.IndexOfAny('=', '/', '≈') is >= 0 and var sign && gap[..sign].Trim().IsEmpty && gap[(sign + 1)..].Trim().IsEmpty) return true;
        var rest = gap.TrimStart();
        var comma = rest.StartsWith(",") || rest.Length > 0 && TextCursor.IsDash(rest[0]) && gap.Length > rest.Length;
        if (comma) rest = rest[1..];
        if (!AreFillers(rest, out var says) || rest.Trim().IsEmpty) return false;

        // Without a comma only "or" and "equivalent to" say that it is the same money.
        return says || comma && (rest.TrimStart().StartsWith("about", StringComparison.OrdinalIgnoreCase) || rest.TrimStart().StartsWith("around", StringComparison.OrdinalIgnoreCase) || rest.TrimStart().StartsWith("roughly", StringComparison.OrdinalIgnoreCase) || rest.TrimStart().StartsWith("approx", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether a further amount in the same bracket goes on restating: <c>(US$0.7m; £0.55m)</c>.</summary>
    private static bool GoesOn(ReadOnlySpan<char> gap)
    {
        var rest = gap.Trim();
        if (rest.IsEmpty || rest[0] is not (';' or ',' or '/' or '-' or '–') && !rest.StartsWith("or", StringComparison.OrdinalIgnoreCase) && !rest.StartsWith("and", StringComparison.OrdinalIgnoreCase)) return false;
        rest = rest[0] is ';' or ',' or '/' or '-' or '–' ? rest[1..] : rest[(rest[0] is 'o' or 'O' ? 2 : 3)..];
        rest = rest.TrimStart();
        if (rest.StartsWith("and ", StringComparison.OrdinalIgnoreCase)) rest = rest[4..];
        return rest.IsEmpty || AreFillers(rest, out _);
    }

    /// <summary>In brackets, the amount must be all of it, or be followed by another one: <c>(up from $4m)</c> and <c>($4m in 2019)</c> restate nothing.</summary>
    private static bool IsClosed(ReadOnlySpan<char> text, int end, ReadOnlySpan<char> gap)
    {
        if (gap.IndexOfAny('(', '[') < 0) return true;
        var after = TextCursor.SkipGap(text, end);
        var c = TextCursor.At(text, after);
        if (c is ')' or ']' or ';' or ',' or '/' or '+' or '-' or '–' or '*') return true;
        var word = TextCursor.Letters(text, after);
        return TextCursor.IsAny(word, "or", "at", "a", "per", "and", "each", "then");
    }

    private static bool AreWords(ReadOnlySpan<char> gap, int most)
    {
        var words = 0;
        for (var i = 0; i < gap.Length; i++)
        {
            if (!CharClass.IsLetter(gap[i]) && !CharClass.IsSpace(gap[i]) && !TextCursor.IsHyphen(gap[i]) && gap[i] is not ('\'' or '’' or '+')) return false;
            if (CharClass.IsLetter(gap[i]) && (i == 0 || !CharClass.IsLetter(gap[i - 1]))) words++;
        }

        return words <= most;
    }

    // says: whether "or", "equal" or "equivalent" is among them.
    private static bool AreFillers(ReadOnlySpan<char> gap, out bool says)
    {
        says = false;
        var position = 0;
        while (position < gap.Length)
        {
            if (CharClass.IsSpace(gap[position]) || gap[position] is '~' or '≈' or '.' or ',' or '=' or ':' || TextCursor.IsDash(gap[position]))
            {
                position++;
                continue;
            }

            var word = TextCursor.Letters(gap, position);
            if (word.IsEmpty || !Fillers.Contains(word)) return false;
            says |= TextCursor.IsAny(word, "or", "equivalent", "equal", "equals");
            position += word.Length;
        }

        return true;
    }
}
