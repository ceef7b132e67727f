using Extraction.Recognition;
using Extraction.Text;

namespace Extraction.Tagging;

/// <summary>What an article does with an entity: how often it is named, how early, as what.</summary>
internal static class SalienceFeatures
{
    public const int Bias = 0, Frequency = 1, Share = 2, Early = 3, Opening = 4, Headline = 5, Subject = 6, Source = 7, Spread = 8, Count = 9;

    /// <summary>Fills <paramref name="features"/> for the entity whose mentions are given by index, in text order.</summary>
    /// <param name="document">The article.</param>
    /// <param name="mentions">All its mentions.</param>
    /// <param name="own">Indexes of the entity's mentions; not empty.</param>
    /// <param name="most">Number of mentions of the entity named most.</param>
    /// <param name="features">Receives <see cref="Count"/> values.</param>
    public static void Fill(Document document, ReadOnlySpan<Mention> mentions, List<int> own, int most, Span<double> features)
    {
        var first = mentions[own[0]].Span.Start;
        int subject = 0, source = 0, sentences = 0, last = -1;
        var opening = document.Sentences.Length > 0 ? document.Tokens[document.Sentences[0].EndToken - 1].End : 0;
        foreach (var index in own)
        {
            var token = document.TokenAt(mentions[index].Span.Start);
            var sentence = SentenceOf(document, token);
            if (sentence != last) sentences++;
            last = sentence;
            if (sentence >= 0 && token - document.Sentences[sentence].FirstToken <= 1) subject++;
            if (IsSource(document, token, document.TokenAt(mentions[index].Span.End - 1) + 1)) source++;
        }

        features[Bias] = 1;
        features[Frequency] = Math.Log(1 + own.Count);
        features[Share] = (double)own.Count / Math.Max(1, most);
        features[Early] = document.Text.Length > 0 ? 1.0 - ((double)first / document.Text.Length) : 1;
        features[Opening] = first < opening ? 1 : 0;
        features[Headline] = first < document.HeadlineEnd ? 1 : 0;
        features[Subject] = (double)subject / own.Count;
        features[Source] = (double)source / own.Count;
        features[Spread] = (double)sentences / Math.Max(1, document.Sentences.Length);
    }

    /// <summary>Whether it is only where something was read or heard: <c>according to Gartner</c>, <c>told Reuters</c>, <c>analysts at</c>, <c>Reuters reported</c>.</summary>
    private static bool IsSource(Document document, int first, int end)
    {
        if (end < document.Tokens.Length && document.TextOf(end) is "reported" or "analyst" or "analysts" or "reports") return true;
        if (first == 0) return false;
        if (document.TextOf(first - 1) is "told") return true;
        return first > 1 && document.TextOf(first - 1) is "to" or "by" or "at" or "with" or "from" && document.TextOf(first - 2) is "according" or "According" or "analyst" or "analysts" or "reported" or "strategist" or "economist";
    }

    private static int SentenceOf(Document document, int token)
    {
        var sentences = document.Sentences;
        int low = 0, high = sentences.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            if (token < sentences[middle].FirstToken) high = middle - 1;
            else if (token >= sentences[middle].EndToken) low = middle + 1;
            else return middle;
        }

        return -1;
    }
}
