using Extraction.Recognition;
using Extraction.Text;

namespace Extraction.Amounts;

/// <summary>Turns resolved finds into mentions: bounds, unit, role, restatements, confidence.</summary>
internal static class MoneyWriter
{
    public static void Write(ReadOnlySpan<char> text, ReadOnlySpan<MoneyFind> finds, MentionBuffer mentions)
    {
        for (var i = 0; i < finds.Length; i++)
        {
            if (finds[i].Choice < 0 || finds[i].RestatementOf >= 0) continue;
            var last = i;
            while (last + 1 < finds.Length && (finds[last + 1].RestatementOf == i || finds[last + 1].Choice < 0)) last++;
            var equivalents = Equivalents(text, finds, i, last);
            var per = PerReader.Read(text, finds[i].End) ?? (last > i ? PerReader.Read(text, BracketEnd(text, finds[last].End)) : null);
            var value = Value(text, finds[i], isEquivalent: false) with { Equivalents = equivalents, Per = per };
            if (RoleReader.Read(text, finds[i].Start, finds[i].End, out var evidence) is { } role) value = value with { Role = role, RoleEvidence = evidence };
            mentions.Add(new TextSpan(finds[i].Start, finds[i].End), Label.Money, AmountConfidence.Of(value.Evidence), value);
            foreach (var equivalent in equivalents) mentions.Add(equivalent.Span, Label.Money, AmountConfidence.Of(equivalent.Value.Evidence), equivalent.Value);
        }
    }

    private static EquivalentValue[] Equivalents(ReadOnlySpan<char> text, ReadOnlySpan<MoneyFind> finds, int index, int last)
    {
        var count = 0;
        for (var i = index + 1; i <= last; i++) if (finds[i].RestatementOf == index && finds[i].Choice >= 0) count++;
        if (count == 0) return [];
        var equivalents = new EquivalentValue[count];
        var k = 0;
        for (var i = index + 1; i <= last; i++)
        {
            if (finds[i].RestatementOf != index || finds[i].Choice < 0) continue;
            var rate = RateBands.Rate(finds[index].Low, finds[i].Low);
            var warning = rate is { } known ? RateBands.Warning(finds[index].Form.Candidates[finds[index].Choice], finds[i].Form.Candidates[finds[i].Choice], known) : null;
            equivalents[k++] = new EquivalentValue(new TextSpan(finds[i].Start, finds[i].End), Value(text, finds[i], isEquivalent: true), rate, warning);
        }

        return equivalents;
    }

    private static AmountValue Value(ReadOnlySpan<char> text, in MoneyFind find, bool isEquivalent)
    {
        var qualifier = find.Vague ? AmountQualifier.Vague : QualifierReader.Read(text, find.Start, find.End);
        if (qualifier == AmountQualifier.None && find.Has(NumeralTraits.Plus)) qualifier = AmountQualifier.AtLeast;
        var (low, high) = find.Low == find.High ? QualifierReader.Bounds(find.Low, qualifier) : ((decimal?)find.Low, (decimal?)find.High);
        return new AmountValue
        {
            Low = find.Vague ? null : low,
            High = find.Vague ? null : high,
            Currency = find.Form.Candidates[find.Choice].Code,
            Certainty = find.Certainty,
            Candidates = ChosenFirst(find.Form, find.Choice),
            Qualifier = find.Low != find.High && qualifier is not (AmountQualifier.About or AmountQualifier.None) ? AmountQualifier.None : qualifier,
            IsEquivalent = isEquivalent,
            Evidence = Evidence(find),
        };
    }

    private static IReadOnlyList<string> ChosenFirst(CurrencyForm form, int choice)
    {
        if (choice == 0) return form.Codes;
        var codes = new string[form.Codes.Count];
        codes[0] = form.Codes[choice];
        for (int i = 0, k = 1; i < codes.Length; i++) if (i != choice) codes[k++] = form.Codes[i];
        return codes;
    }

    private static int BracketEnd(ReadOnlySpan<char> text, int end)
    {
        var position = TextCursor.SkipGap(text, end);
        return TextCursor.At(text, position) is ')' or ']' ? position + 1 : end;
    }

    private static AmountEvidence Evidence(in MoneyFind find)
    {
        if (find.Vague) return AmountEvidence.MoneyVague;
        if (find.Guarded) return find.Certainty == CurrencyCertainty.Default || find.Backed ? AmountEvidence.MoneyGuess : AmountEvidence.MoneyBacked;
        if (find.Form.IsColloquial) return AmountEvidence.MoneyColloquial;
        return find.Certainty switch
        {
            CurrencyCertainty.Explicit => AmountEvidence.MoneyExplicit,
            CurrencyCertainty.Context => AmountEvidence.MoneyContext,
            _ => AmountEvidence.MoneyDefault,
        };
    }
}
