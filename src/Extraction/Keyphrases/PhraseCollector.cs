using System.Runtime.InteropServices;
using Extraction.Recognition;
using Extraction.Text;

namespace Extraction.Keyphrases;

/// <summary>Collects the phrases of a document: names from the mentions, and runs of content words between them. Thread-safe.</summary>
internal sealed class PhraseCollector(WordRarity rarity)
{
    private const int MaximumTokens = 4000, MaximumWords = 3, Break = -2, Free = -1;

    public void Collect(Document document, ReadOnlySpan<Mention> mentions, PhraseTable table)
    {
        var end = Math.Min(document.Tokens.Length, MaximumTokens);
        MarkMentions(document, mentions, end, table.MentionOf);
        var mentionOf = CollectionsMarshal.AsSpan(table.MentionOf);
        var leadEnd = document.HeadlineEnd > 0 ? document.TokenAt(document.HeadlineEnd) : document.Sentences.IsEmpty ? 0 : document.Sentences[0].EndToken;
        for (var i = 0; i < end;)
        {
            var stop = i + 1;
            if (mentionOf[i] >= 0)
            {
                while (stop < end && mentionOf[stop] == mentionOf[i]) stop++;
                AddName(document, mentions[mentionOf[i]], i, stop, i < leadEnd, table);
            }
            else if (mentionOf[i] == Free && IsContent(document, i))
            {
                while (stop < end && mentionOf[stop] == Free && IsContent(document, stop)) stop++;
                AddRun(document, i, stop, leadEnd, table);
            }

            i = stop;
        }
    }

    private static void MarkMentions(Document document, ReadOnlySpan<Mention> mentions, int end, List<int> mentionOf)
    {
        CollectionsMarshal.SetCount(mentionOf, end);
        var marks = CollectionsMarshal.AsSpan(mentionOf);
        marks.Fill(Free);
        for (var m = 0; m < mentions.Length; m++)
        {
            var mark = mentions[m].Label.IsAmount ? Break : m;
            for (var i = document.TokenAt(mentions[m].Span.Start); i < end && document.Tokens[i].Start < mentions[m].Span.End; i++) marks[i] = mark;
        }
    }

    private bool IsContent(Document document, int token) => document.Tokens[token].Kind == TokenKind.Word && rarity.IsContent(document.TextOf(token));

    private void AddName(Document document, Mention mention, int from, int to, bool inLead, PhraseTable table)
    {
        var phrase = Make(document, from, to);
        table.Add(phrase with { Span = mention.Span, IsName = true }, inLead);
    }

    private void AddRun(Document document, int from, int to, int leadEnd, PhraseTable table)
    {
        for (var i = from; i < to; i++)
        {
            for (var n = 1; n <= MaximumWords && i + n <= to; n++) table.Add(Make(document, i, i + n), i < leadEnd);
        }
    }

    private Phrase Make(Document document, int from, int to)
    {
        ulong hash = 0;
        float sum = 0;
        for (var i = from; i < to; i++)
        {
            var word = document.TextOf(i);
            hash = TokenHash.Finish((hash * 31) ^ TokenHash.OfLower(i == to - 1 ? Singular(word) : word));
            sum += rarity.Of(word);
        }

        return new Phrase(hash, new TextSpan(document.Tokens[from].Start, document.Tokens[to - 1].End), from, to - from, IsName: false, sum / (to - from));
    }

    private static ReadOnlySpan<char> Singular(ReadOnlySpan<char> word) =>
        word.Length > 3 && word[^1] is 's' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1] : word;
}
