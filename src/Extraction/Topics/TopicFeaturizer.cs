using System.Numerics.Tensors;
using Extraction.Learned;
using Extraction.Text;

namespace Extraction.Topics;

/// <summary>
/// Turns a document into the numbers a linear topic model reads: hashed words and word pairs (logarithm of the count times rarity), the
/// beginnings and endings of words, word clusters in two sizes, the mean word vector of the whole text and of its lead (headline, or first
/// sentence), random Fourier features of the former, and the chunks that letter n-grams are taken from. Each part has unit length before its
/// fixed weight. Rarities come from general news, not from the training set, so that the features of a text depend on the text and the word
/// table alone. Immutable, thread-safe.
/// </summary>
internal sealed class TopicFeaturizer
{
    /// <summary>Slots of hashed words and word pairs.</summary>
    public const int TermSlots = 1 << 19;

    /// <summary>First slot of the beginnings and endings of words.</summary>
    public const int AffixStart = TermSlots;

    /// <summary>First slot of the small clusters.</summary>
    public const int FineStart = AffixStart + AffixSlots;

    /// <summary>First slot of the large clusters.</summary>
    public const int CoarseStart = FineStart + 3072;

    /// <summary>First dense slot.</summary>
    public const int DenseStart = CoarseStart + 1024;

    /// <summary>First slot of the lead's vector, among the dense ones: a vector has at most this many dimensions.</summary>
    public const int LeadStart = 256;

    /// <summary>First slot of the Fourier features, among the dense ones.</summary>
    public const int FourierStart = 2 * LeadStart;

    /// <summary>Dense slots: two vectors and the Fourier features.</summary>
    public const int DenseSlots = FourierStart + FourierMap.Count;

    /// <summary>First slot of the letter n-grams.</summary>
    public const int LetterStart = DenseStart + DenseSlots;

    /// <summary>Length of the feature vector.</summary>
    public const int Length = LetterStart + LetterGrams.Slots;

    /// <summary>Tokens past this many are not read: what an article is about is said before.</summary>
    public const int MaximumTokens = 4000;

    private const int AffixSlots = 1 << 15, ShortestWithAffix = 5, PrefixLength = 4, SuffixLength = 3;
    private const int MaximumLead = 40;
    private const float TermWeight = 6, AffixWeight = 1.2f, FineWeight = 1.4f, CoarseWeight = 1.4f, MeanWeight = 3, LeadWeight = 1.5f, FourierWeight = 3;
    private const float NumberRarity = 5, LargestRarity = 14, PairBonus = 2.3f, AffixRarity = 7;

    private readonly WordTable words;
    private readonly float[] fineRarity;
    private readonly float[] coarseRarity;
    private readonly FourierMap fourier;

    public TopicFeaturizer(WordTable words)
    {
        if (words.Dimensions > LeadStart) throw new ArgumentException($"Vectors of more than {LeadStart} dimensions.", nameof(words));
        this.words = words;
        fourier = new FourierMap(words.Dimensions);
        fineRarity = ClusterRarity(words, words.FineClusterOf, CoarseStart - FineStart);
        coarseRarity = ClusterRarity(words, words.CoarseClusterOf, DenseStart - CoarseStart);
    }

    /// <summary>The word table in use.</summary>
    public WordTable Words => words;

    /// <summary>Writes the features of <paramref name="document"/> over what <paramref name="buffer"/> holds.</summary>
    /// <param name="document">The document.</param>
    /// <param name="buffer">Where features go.</param>
    /// <param name="letters">Whether its chunks are read, for letter n-grams.</param>
    public void Featurize(Document document, TopicFeatureBuffer buffer, bool letters)
    {
        buffer.Clear();
        var end = Math.Min(document.Tokens.Length, MaximumTokens);
        buffer.WordList.Read(document, end, LeadEnd(document));
        foreach (ref var word in buffer.WordList.Words) word.Term = TermOf(document.TextOf(word.FirstToken), word.Kind, word.TextHash);
        if (letters) buffer.ChunkList.Read(document, end, buffer.WordList, words);
        CountTerms(document, buffer);
        var mean = buffer.Dense.AsSpan(0, words.Dimensions);
        var lead = buffer.Dense.AsSpan(LeadStart, words.Dimensions);
        foreach (ref readonly var word in buffer.WordList.Words)
        {
            if (word.Kind == TokenKind.Word) CountAffixes(document.TextOf(word.FirstToken), word, buffer);
            if (word.Term.Row >= 0) CountWord(buffer, word, mean, lead);
        }

        TensorPrimitives.Add(mean, lead, mean);
        Weigh(buffer);
        buffer.MeanFactor = Normalize(mean, MeanWeight);
        buffer.LeadFactor = Normalize(lead, LeadWeight);
        if (buffer.MeanFactor == 0) return;
        fourier.Angles(mean, MeanWeight, buffer.Angles);
        FourierMap.Features(buffer.Angles, FourierWeight, buffer.Dense.AsSpan(FourierStart));
    }

    /// <summary>
    /// How a topic's score changes with the sum of the words' vectors: what a word's vector is to be multiplied by for its share in the
    /// score. The Fourier features bend, so theirs is the slope at the document.
    /// </summary>
    /// <param name="buffer">The document's features.</param>
    /// <param name="model">Whose scores.</param>
    /// <param name="topics">Which topics; few.</param>
    /// <param name="pulls">The pull of one topic after another.</param>
    public void Pull(TopicFeatureBuffer buffer, LinearTopicModel model, ReadOnlySpan<int> topics, Span<float> pulls)
    {
        pulls.Clear();
        if (buffer.MeanFactor == 0) return;
        Span<float> factors = stackalloc float[FourierMap.Count];
        FourierMap.SlopeFactors(buffer.Angles, FourierWeight / MeanWeight, factors);
        for (var i = 0; i < topics.Length; i++)
        {
            var pull = pulls.Slice(i * words.Dimensions, words.Dimensions);
            fourier.Slopes(factors, model.DenseOf(topics[i]).Slice(FourierStart, FourierMap.Count), pull);
            TensorPrimitives.Add(pull, model.DenseOf(topics[i])[..pull.Length], pull);
            TensorPrimitives.Multiply(pull, buffer.MeanFactor, pull);
        }
    }

    /// <summary>The term a token stands for.</summary>
    private Term TermOf(ReadOnlySpan<char> text, TokenKind kind, ulong textHash)
    {
        var known = words.TryFind(textHash, out var row);
        if (kind == TokenKind.Number) return new Term(ShapeHash(text), NumberRarity, row);
        return new Term(textHash, known ? words.RarityOf(row) : WordTable.UnknownRarity, row);
    }

    /// <summary>Counts single words and pairs of neighbours, in the order of the text.</summary>
    private static void CountTerms(Document document, TopicFeatureBuffer buffer)
    {
        var tokens = document.Tokens;
        var list = buffer.WordList.Words;
        var before = (Token: 0, Word: -1);
        foreach (var place in buffer.WordList.Order)
        {
            ref readonly var word = ref list[place.Word];
            var span = tokens[place.Token].Span;
            var cell = buffer.Count(SlotOf(word.Term.Hash), word.Term.Rarity);
            if (word.Kind is TokenKind.Word or TokenKind.Number) buffer.AddTerm(new TopicTerm(cell, word.Term.Row, span, word.InLead > 0));
            if (before.Word >= 0)
            {
                ref readonly var previous = ref list[before.Word].Term;
                var pair = buffer.Count(PairSlotOf(previous, word.Term), PairRarity(previous, word.Term));
                buffer.AddTerm(new TopicTerm(pair, -1, new TextSpan(tokens[before.Token].Start, span.End), false));
            }

            before = place;
        }
    }

    /// <summary>The slot of a single term.</summary>
    private static int SlotOf(ulong hash) => (int)(hash >> 40) & (TermSlots - 1);

    /// <summary>The slot of two terms in a row.</summary>
    private static int PairSlotOf(in Term first, in Term second) => SlotOf(TokenHash.Finish((first.Hash * 31) ^ second.Hash));

    private static float PairRarity(in Term first, in Term second) => Math.Min(LargestRarity, Math.Max(first.Rarity, second.Rarity) + PairBonus);

    private static void CountAffixes(ReadOnlySpan<char> text, in TopicWord word, TopicFeatureBuffer buffer)
    {
        if (text.Length < ShortestWithAffix) return;
        var rarity = Math.Min(word.Term.Rarity, AffixRarity);
        buffer.Count(AffixStart + ((int)(TokenHash.OfLower(text[..PrefixLength]) >> 40) & (AffixSlots - 1)), rarity, word.Count);
        buffer.Count(AffixStart + ((int)(~TokenHash.OfLower(text[^SuffixLength..]) >> 20) & (AffixSlots - 1)), rarity, word.Count);
    }

    private void CountWord(TopicFeatureBuffer buffer, in TopicWord word, Span<float> sum, Span<float> lead)
    {
        var row = word.Term.Row;
        buffer.Count(FineStart + words.FineClusterOf(row), fineRarity[words.FineClusterOf(row)], word.Count);
        buffer.Count(CoarseStart + words.CoarseClusterOf(row), coarseRarity[words.CoarseClusterOf(row)], word.Count);
        if (word.InBody > 0) ByteVectors.AddScaled(words.VectorOf(row), word.InBody * words.ScaleOf(row), sum);
        if (word.InLead > 0) ByteVectors.AddScaled(words.VectorOf(row), word.InLead * words.ScaleOf(row), lead);
    }

    /// <summary>The token index where the lead ends: the headline's end, or the first sentence's.</summary>
    private static int LeadEnd(Document document)
    {
        if (document.HeadlineEnd > 0) return document.TokenAt(document.HeadlineEnd);
        return document.Sentences.IsEmpty ? 0 : Math.Min(document.Sentences[0].EndToken, MaximumLead);
    }

    /// <summary>Digits count as zeros, so that years share a term, and so do amounts of one size.</summary>
    private static ulong ShapeHash(ReadOnlySpan<char> text)
    {
        Span<char> shape = stackalloc char[16];
        var length = Math.Min(text.Length, shape.Length);
        for (var i = 0; i < length; i++) shape[i] = CharClass.IsDigit(text[i]) ? '0' : text[i];
        return TokenHash.OfLower(shape[..length]);
    }

    private static float Normalize(Span<float> vector, float weight)
    {
        var norm = TensorPrimitives.Norm(vector);
        if (norm == 0) return 0;
        TensorPrimitives.Multiply(vector, weight / norm, vector);
        return weight / norm;
    }

    private static void Weigh(TopicFeatureBuffer buffer)
    {
        float terms = 0, affixes = 0, fine = 0, coarse = 0;
        var slots = buffer.Slots;
        var cells = buffer.Cells;
        for (var i = 0; i < slots.Length; i++)
        {
            var (slot, count) = (slots[i], cells[i].Count);
            var value = (count == 1 ? 1 : 1 + MathF.Log(count)) * cells[i].Rarity;
            cells[i].Value = value;
            if (slot < AffixStart) terms += value * value;
            else if (slot < FineStart) affixes += value * value;
            else if (slot < CoarseStart) fine += value * value;
            else coarse += value * value;
        }

        terms = TermWeight / MathF.Sqrt(Math.Max(terms, float.Epsilon));
        affixes = AffixWeight / MathF.Sqrt(Math.Max(affixes, float.Epsilon));
        fine = FineWeight / MathF.Sqrt(Math.Max(fine, float.Epsilon));
        coarse = CoarseWeight / MathF.Sqrt(Math.Max(coarse, float.Epsilon));
        for (var i = 0; i < slots.Length; i++) cells[i].Value *= slots[i] < AffixStart ? terms : slots[i] < FineStart ? affixes : slots[i] < CoarseStart ? fine : coarse;
    }

    private static float[] ClusterRarity(WordTable words, Func<int, int> clusterOf, int slots)
    {
        var share = new double[slots];
        for (var row = 0; row < words.Count; row++)
        {
            if (clusterOf(row) >= slots) throw new ArgumentException("The word table has too many clusters.", nameof(words));
            var absent = 1 - Math.Min(0.999, Math.Exp(1 - words.RarityOf(row)));
            share[clusterOf(row)] = 1 - ((1 - share[clusterOf(row)]) * absent);
        }

        return Array.ConvertAll(share, static p => p > 0 ? (float)(1 - Math.Log(p)) : 1f);
    }

    /// <summary>A token as the model sees it: its hash, how rare it is, and its row in the word table or -1.</summary>
    internal readonly record struct Term(ulong Hash, float Rarity, int Row);
}
