using CsCheck;
using Extraction.Amounts;
using Extraction.Recognition;
using Extraction.Text;

namespace Extraction.Tests.Amounts;

public class MoneyPropertyTests
{
    private static readonly MoneyRecognizer Recognizer = new();

    private static readonly string[] Codes = [.. CurrencyTable.All.Where(c => c.IsActive && !CurrencyTable.Prefixes[c.Code].Guarded).Select(c => c.Code)];

    private static readonly string[] Pieces =
    [
        "$", "US$", "£", "€", "¥", "Rs ", "R", "kr ", "5", "1,250", "3.5", "2020", "million", " million ", "bn", " billion", "m", " to ", "-", " and ", "between ", "(", ")", " or about ", ", ", ". ", " euros", " dollars", " won", " pounds",
        " yuan", " cents", "a ", "half a ", "two ", "several ", "billions of ", " a share", "%", " percent", "USD ", "EUR", " per hour", "\n", "Tokyo ", "fined ", "May ", "years", "km", ":", "/", "'", "½", "\u00A0", "\uD83D", "\0", "x", "more than ", "up to ",
    ];

    private static readonly Gen<string> Text = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 25].Select(string.Concat);

    [Test]
    public void Recognize_AnyAmountInAnyStyle_GivesItBack() =>
        Gen.Select(Gen.Int[1, 999_999], Gen.Int[0, 2], Gen.Int[0, Codes.Length - 1].Select(i => Codes[i]), Gen.Int[0, 5]).Sample((digits, places, code, style) =>
        {
            var value = digits / (decimal)Math.Pow(10, places);
            var text = $"It paid {Styles.Money(value, code, style)} for it.";
            var found = AmountSpec.Find(text, Label.Money, null, Recognizer);
            return found.Count == 1 && found[0].Value.Currency == code && found[0].Value.Low == value * Styles.Scale(style) && found[0].Value.High == found[0].Value.Low;
        });

    [Test]
    public void Recognize_EverySpanFound_ReadsTheSameAlone() => Text.Sample(text =>
    {
        foreach (var (span, value) in AmountSpec.Find(text, Label.Money, null, Recognizer))
        {
            // Guarded and vague forms, and those joined by "between", need their surroundings.
            if (value.Qualifier != AmountQualifier.None || value.Low is null || value.Low != value.High || value.Certainty != CurrencyCertainty.Explicit) continue;
            var alone = AmountSpec.Find(span.Of(text).ToString(), Label.Money, null, Recognizer);
            if (alone.Count != 1 || alone[0].Value.Low != value.Low || alone[0].Value.Currency != value.Currency) return false;
        }

        return true;
    });

    [Test]
    public void Recognize_TextAppended_KeepsEarlierNumbers() => Gen.Select(Text, Text).Sample((text, more) =>
    {
        var before = AmountSpec.Find(text + ". The end.\n\n", Label.Money, null, Recognizer);
        var after = AmountSpec.Find(text + ". The end.\n\n" + more, Label.Money, null, Recognizer).ToDictionary(f => f.Span.Start);
        return before.All(f => after.TryGetValue(f.Span.Start, out var same) && same.Value.Low == f.Value.Low && same.Value.High == f.Value.High && same.Span == f.Span);
    });

    [Test]
    public void Recognize_AnyText_GivesDisjointSpansInside() => Text.Sample(text =>
    {
        IRecognizer[] all = [new MoneyRecognizer(), new PercentRecognizer(), new DateRecognizer(), new QuantityRecognizer()];
        var document = Document.FromText(text);
        foreach (var recognizer in all)
        {
            var mentions = new MentionBuffer();
            recognizer.Recognize(document, mentions);
            var end = 0;
            foreach (var mention in mentions.Mentions)
            {
                if (mention.Span.Start < end || mention.Span.End > text.Length) return false;
                end = mention.Span.End;
            }
        }

        return true;
    });
}
