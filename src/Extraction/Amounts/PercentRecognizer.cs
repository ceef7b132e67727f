using Extraction.Recognition;
using Extraction.Text;

namespace Extraction.Amounts;

/// <summary>
/// Finds percentages and percentage points, ranges as one: <c>30.9%</c>, <c>20 to 30 per cent</c>, <c>half a percentage point</c>.
/// Basis points are quantities. Thread-safe.
/// </summary>
public sealed class PercentRecognizer : IRecognizer
{
    private const int LongestList = 8;

    /// <inheritdoc/>
    public void Recognize(Document document, MentionBuffer mentions)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(mentions);
        var text = document.Text.AsSpan();
        var resume = 0;
        foreach (var token in document.Tokens)
        {
            if (token.Start < resume || !NumberOpening.MayOpen(text, token) || token.Kind == TokenKind.Word && !NumberWords.MayOpenAt(text, token.Start, token.End)) continue;
            var start = token.Start;
            if (TryRead(text, start, out var percent, out resume)) Add(text, percent, mentions);
            else if (ReadsOn(text, start, out percent)) Add(text, percent, mentions);
        }
    }

    private static bool TryRead(ReadOnlySpan<char> text, int start, out Figure percent, out int resume)
    {
        percent = default;
        resume = start + 1;
        if (!NumberOpening.IsFree(text, start)) return false;
        if (!TryNumber(text, start, out var first, out var firstEnd, out resume)) return false;
        var unit = PercentUnit.Read(text, firstEnd, out var end);
        if (RangeReader.JointAt(text, unit is null ? firstEnd : end, out var secondStart) is var joint and not RangeReader.Joint.None
            && secondStart < text.Length && MayBeSecond(text, start, joint, unit) && TryNumber(text, secondStart, out var second, out var secondEnd, out _)
            && PercentUnit.Read(text, secondEnd, out var rangeEnd) is { } secondUnit && first <= second && (unit is null || unit == secondUnit))
        {
            percent = new Figure(start, rangeEnd, first, second, secondUnit);
            resume = rangeEnd;
            return true;
        }

        if (unit is null) return false;
        percent = new Figure(start, end, first, first, unit);
        resume = end;
        return true;
    }

    /// <summary>A bare number of a list whose last one has the unit: <c>5.3, 3 and 11.3 per cent</c>.</summary>
    private static bool ReadsOn(ReadOnlySpan<char> text, int start, out Figure percent)
    {
        percent = default;
        if (!CharClass.IsDigit(text[start]) || !NumberOpening.IsFree(text, start) || !TryPlain(text, start, out var value, out var first)) return false;
        var end = first;
        for (var i = 0; i < LongestList; i++)
        {
            var comma = TextCursor.At(text, end) == ',';
            var position = comma ? end + 1 : end;
            var joined = TextCursor.TryTake(text, ref position, "and") || TextCursor.TryTake(text, ref position, "or");
            var next = TextCursor.SkipGap(text, position);
            if (!comma && !joined || next == position || next >= text.Length || !TryPlain(text, next, out _, out end)) return false;
            if (PercentUnit.Read(text, end, out _) is not { } unit)
            {
                if (joined) return false;
                continue;
            }

            percent = new Figure(start, first, value, value, unit);
            return joined;
        }

        return false;
    }

    private static bool TryPlain(ReadOnlySpan<char> text, int start, out decimal value, out int end)
    {
        value = 0;
        end = start;
        if (!CharClass.IsDigit(text[start]) || !NumeralReader.TryRead(text, start, money: false, out _, out var number) || number.Scale != 1 || number.LooksLikeYear || !TextCursor.EndsWord(text, number.End)) return false;
        value = number.Value;
        end = number.End;
        return true;
    }

    private static bool MayBeSecond(ReadOnlySpan<char> text, int start, RangeReader.Joint joint, string? unit) => joint switch
    {
        RangeReader.Joint.Dash => true,
        RangeReader.Joint.And => TextCursor.Is(TextCursor.PreviousWord(text, start, out _), "between"),
        _ => unit is null || !RangeReader.TellsChange(text, start, steps: false),
    };

    private static bool TryNumber(ReadOnlySpan<char> text, int start, out decimal value, out int end, out int resume)
    {
        value = 0;
        end = start;
        resume = start + 1;
        if (!CharClass.IsDigit(text[start]) && text[start] is not ('½' or '¼' or '¾' or '.') && !CharClass.IsLetter(text[start])) return false;
        if (CharClass.IsLetter(text[start]) && FractionWords.TryPart(text, start, out value, out end)) return PercentUnit.Read(text, end, out _) is not null;
        if (!NumeralReader.TryRead(text, start, money: false, out resume, out var number) || number.Has(NumeralTraits.Vague) || number.Has(NumeralTraits.LetterScale)) return false;
        value = number.Value;
        end = number.Has(NumeralTraits.Plus) ? resume : number.End;
        return true;
    }

    private static void Add(ReadOnlySpan<char> text, Figure percent, MentionBuffer mentions)
    {
        var qualifier = QualifierReader.Read(text, percent.Start, percent.End);
        var (low, high) = percent.Low == percent.High ? QualifierReader.Bounds(percent.Low, qualifier) : (percent.Low, percent.High);
        var start = percent.Start;
        if (NumberOpening.Sign(text, start) is var sign and not '\0')
        {
            start--;
            if (sign == '-') (low, high) = (-high, -low);
        }

        if (percent.Low != percent.High && qualifier != AmountQualifier.About) qualifier = AmountQualifier.None;
        mentions.Add(new TextSpan(start, percent.End), Label.Percent, AmountConfidence.Of(AmountEvidence.Percent), new AmountValue { Evidence = AmountEvidence.Percent, Low = low, High = high, Unit = percent.Unit, Qualifier = qualifier });
    }
}
