using Extraction.Recognition;
using Extraction.Text;

namespace Extraction.Amounts;

/// <summary>
/// Finds calendar dates, periods and relative days, with their ISO 8601 value where the text and the day of publication fix it:
/// <c>on Tuesday</c>, <c>the second quarter of 2020</c>, <c>late June</c>, <c>nine years ago</c>. Relative dates are read from
/// <see cref="Document.Published"/>, or else from a dateline with a full date; without either their value is null. Thread-safe.
/// </summary>
public sealed class DateRecognizer : IRecognizer
{
    [ThreadStatic]
    private static DateReference? pooled;

    /// <inheritdoc/>
    public void Recognize(Document document, MentionBuffer mentions)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(mentions);
        var reference = pooled ??= new DateReference();
        reference.Clear(document.Published);
        var cursor = new DateCursor(document.Text, document.Tokens);
        reference.Today ??= DateAnchor.Find(cursor, reference);
        var money = new MentionCursor(mentions.Mentions);
        // A date may reach over a line's end that the splitter took for a sentence's: what it holds is not read again.
        var next = 0;
        foreach (var sentence in document.Sentences)
        {
            reference.NextSentence();
            for (var i = Math.Max(sentence.FirstToken, next); i < sentence.EndToken; i++)
            {
                if (!MayOpen(cursor, i))
                {
                    if (cursor[i] is "will" or "'ll" or "’ll" or "due" or "scheduled" or "slated" or "upcoming") reference.Future = true;
                    continue;
                }

                reference.Leaned = false;
                if (money.Covers(cursor.Token(i).Start) || !DateGrammar.TryRead(cursor, i, reference, out var end, out var period) || end > document.Tokens.Length) continue;
                var span = new TextSpan(cursor.Token(i).Start, cursor.Token(end - 1).End);
                reference.Speak(period);
                if (period is { Unit: DateUnit.Year, First: { } named } && end == i + 1 && NamesEvent(cursor, i)) reference.Name(named.Year);
                var evidence = !period.IsKnown ? AmountEvidence.DateUnfixed : reference.Leaned ? AmountEvidence.DateRelative : AmountEvidence.DateAbsolute;
                mentions.Add(span, Label.Date, AmountConfidence.Of(evidence), new AmountValue { Evidence = evidence, Date = period.ToIso() });
                next = end;
                i = end - 1;
            }
        }
    }

    /// <summary>Whether the year goes with a name: <c>IMO 2022</c>, <c>African Energy Week (AEW) 2022</c>.</summary>
    private static bool NamesEvent(DateCursor cursor, int index) => cursor.IsMark(index - 1, ')') && cursor.IsCapital(index - 2) || cursor.IsCapital(index - 1) && !cursor.Opens(index - 1) && cursor.Kind(index - 1, out _) == DateWord.None;

    private static bool MayFollowThe(DateCursor cursor, int index) =>
        index < cursor.Count && (cursor.Token(index).Kind == TokenKind.Number || cursor.Token(index).Kind == TokenKind.Word && (cursor.Kind(index, out _) != DateWord.None || NumberWords.MayOpen(cursor[index]) || cursor[index] is "fiscal" or "financial" or "festive" || cursor.TryOrdinal(index, out _)));

    private static bool MayOpen(DateCursor cursor, int index)
    {
        var kind = cursor.Token(index).Kind;
        if (kind == TokenKind.Number) return true;
        if (kind != TokenKind.Word) return false;
        var word = cursor[index];
        var part = DateWords.Of(DateWords.WithoutPeriod(word), out _);
        if (part == DateWord.The) return MayFollowThe(cursor, index + 1);
        return part != DateWord.None || word.Length is 2 or 4 or 6 && CharClass.IsDigit(word[^1]) || NumberWords.MayOpen(word);
    }
}
