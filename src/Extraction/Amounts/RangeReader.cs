using Extraction.Text;

namespace Extraction.Amounts;

/// <summary>Reads two amounts that make one range: <c>$3-5 million</c>, <c>$3m to $5m</c>, <c>between $3 million and $5 million</c>, <c>two to three million euros</c>.</summary>
internal static class RangeReader
{
    /// <summary>How far back a verb of change makes <c>from A to B</c> two moments, not a range (words).</summary>
    private const int WordsBack = 24;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Changes = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "rose", "rise", "rises", "rising", "risen", "fell", "fall", "falls", "falling", "fallen", "grew", "grow", "grows", "growing", "grown", "growth", "jumped", "jump", "jumps", "dropped", "drop", "drops", "dropping", "declined", "decline", "declines", "declining",
        "increased", "increase", "increases", "increasing", "decreased", "decrease", "decreases", "decreasing", "raised", "raise", "raises", "raising", "cut", "cuts", "cutting", "lowered", "lower", "reduced", "reduce", "reduces", "reducing", "went", "gone", "go", "goes", "going", "moved", "move", "up", "down", "soared", "soar", "surged", "surge",
        "slid", "slide", "slumped", "slump", "climbed", "climb", "climbs", "plunged", "plunge", "shrank", "shrunk", "shrink", "narrowed", "widened", "doubled", "tripled", "quadrupled", "swelled", "revised", "changed", "improved", "slashed", "trimmed", "boosted", "boost", "hiked", "advanced", "expanded", "expand", "slipped", "sank", "sunk", "gained", "edged", "ballooned", "rebounded", "upgraded", "downgraded", "dividend", "halved",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Verbs that take the step and then the level: <c>rose $3 to $50</c>.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Moves = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "rose", "fell", "slid", "up", "down", "dropped", "gained", "added", "slipped", "jumped", "climbed", "sank", "edged", "tumbled", "plunged", "soared", "surged", "advanced", "declined", "eased", "shed", "rising", "falling", "gaining", "adding", "rallied", "increased", "decreased", "increasing", "decreasing",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads on behind <paramref name="first"/>.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, MoneyPiece first, out MoneyFind find, out int end)
    {
        find = default;
        end = first.End;
        if (first.Number.Has(NumeralTraits.Vague)) return false;
        var joint = JointAt(text, first.End, out var start);
        if (joint == Joint.None || start >= text.Length || !MayStart(text, start)) return false;
        if (joint == Joint.And && !TextCursor.Is(Before(text, first.Start), "between")) return false;
        if (!MoneyPieceReader.TryRead(text, start, out var second, out _) || second.Number.Has(NumeralTraits.Vague)) return false;
        if (!TryForm(text, first, second, joint, out var form)) return false;
        var low = first.Number.Value;
        var scale = second.Number.Scale;
        if (first.Number.Scale == 1 && scale > 1 && low < 1000 && low * scale < second.Number.Value) low *= scale;
        if (first.Form is { Divisor: > 1 } || first.Form is null && form.Divisor > 1) low /= (first.Form ?? form).Divisor;
        var high = second.Form is null && form.Divisor > 1 ? second.Number.Value / form.Divisor : second.Value;
        if (low > high || joint == Joint.To && first.Form is not null && second.Form is not null && TellsChange(text, first.Start)) return false;
        if (first.Form is null && first.Number.LooksLikeYear && !second.Number.LooksLikeYear) return false;
        end = second.End;
        find = new MoneyFind
        {
            Start = first.Start,
            End = end,
            Low = low,
            High = high,
            Form = form,
            Traits = first.Number.Traits | second.Number.Traits,
            Guarded = MoneyScanner.IsGuarded(second.Number, form, behind: second.Number.Start == second.Start),
            RestatementOf = -1,
        };
        return true;
    }

    internal enum Joint
    {
        None,
        Dash,
        To,
        And,
    }

    /// <summary>What joins the number that ends at <paramref name="position"/> to a second one.</summary>
    internal static Joint JointAt(ReadOnlySpan<char> text, int position, out int start)
    {
        var gap = TextCursor.SkipGap(text, position);
        start = gap;
        if (gap >= text.Length) return Joint.None;
        if (TextCursor.IsDash(text[gap]))
        {
            start = TextCursor.SkipGap(text, gap + 1);
            return Joint.Dash;
        }

        if (gap == position) return Joint.None;
        var end = TextCursor.LettersEnd(text, gap);
        var word = text[gap..end];
        start = TextCursor.SkipGap(text, end);
        return TextCursor.Is(word, "to") ? Joint.To : TextCursor.Is(word, "and") ? Joint.And : Joint.None;
    }

    private static bool MayStart(ReadOnlySpan<char> text, int start)
    {
        var c = text[start];
        return CharClass.IsDigit(c) || CurrencyReader.IsSign(c) || c == '.' || CharClass.IsLetter(c) && (CharClass.IsUpper(c) || NumberWords.MayOpen(TextCursor.Letters(text, start)));
    }

    /// <summary>The currency of both, if they can be two ends of one range.</summary>
    private static bool TryForm(ReadOnlySpan<char> text, MoneyPiece first, MoneyPiece second, Joint joint, out CurrencyForm form)
    {
        form = null!;
        if (first.Form is null)
        {
            // "2 to 3 million dollars", never "in 2020-$5 million": the currency stands behind the second number, or the scale serves both ("90 to $100 million").
            if (second.Form is null) return false;
            if (second.Number.Start != second.Start && !(joint == Joint.To && first.Number.Scale == 1 && second.Number.Scale > 1 && !first.Number.LooksLikeYear && first.Number.Value < second.Number.Mantissa && !TellsChange(text, first.Start)) && !IsPrice(text, first, second, joint)) return false;
            form = second.Form;
            return true;
        }

        if (second.Form is null)
        {
            // "$10 to 20 people": the second number needs a scale, or a dash, to be money.
            form = first.Form;
            if (first.Number.Start == first.Start) return false;
            if (joint == Joint.Dash) return !second.Number.Has(NumeralTraits.Words) && !second.Number.LooksLikeYear;
            return second.Number.Has(NumeralTraits.Scaled) || PerReader.Read(text, second.End) is not null;
        }

        if (first.Form == second.Form || first.Form.Narrowed(second.Form.Candidates) is not null)
        {
            form = second.Form.Candidates.Length < first.Form.Candidates.Length ? second.Form : first.Form;
            if (form.Divisor > 1 && second.Form.Divisor == 1) form = second.Form;
            return true;
        }

        return false;
    }

    /// <summary><c>10 to $15 an hour</c>: the unit at the end serves both.</summary>
    private static bool IsPrice(ReadOnlySpan<char> text, MoneyPiece first, MoneyPiece second, Joint joint) =>
        joint == Joint.To && first.Number.Scale == 1 && second.Number.Scale == 1 && !first.Number.LooksLikeYear && first.Number.Value < second.Number.Value && PerReader.Read(text, second.End) is not null && !TellsChange(text, first.Start);

    private static ReadOnlySpan<char> Before(ReadOnlySpan<char> text, int start) => TextCursor.PreviousWord(text, start, out _);

    /// <summary><c>rose from $3 million to $5 million</c>, <c>slid 45p to 1126p</c>.</summary>
    public static bool TellsChange(ReadOnlySpan<char> text, int start, bool steps = true)
    {
        var before = TextCursor.PreviousWord(text, start, out var at);
        if (steps && (Moves.Contains(before) || TextCursor.Is(before, "by") && Changes.Contains(TextCursor.PreviousWord(text, at, out _)))) return true;
        if (steps && TextCursor.Is(before, "or") && TextCursor.At(text, TextCursor.SkipGapBack(text, at) - 1) == '%') return true;
        if (!TextCursor.Is(before, "from")) return false;
        for (var i = 0; i < WordsBack; i++)
        {
            var word = TextCursor.PreviousWord(text, at, out var previous);
            if (word.IsEmpty)
            {
                // Past digits and marks within the sentence: "27% in 2020 from $305".
                previous = TextCursor.SkipGapBack(text, at) - 1;
                if (previous < 0 || text[previous] is '.' or ';' or '\n' && !CharClass.IsDigit(TextCursor.At(text, previous + 1))) return false;
            }
            else if (TextCursor.IsAny(word, "range", "ranging", "ranged", "ranges", "anywhere", "vary", "varies"))
            {
                return false;
            }
            else if (Changes.Contains(word))
            {
                return true;
            }

            at = previous;
        }

        return false;
    }
}
