using Extraction.Learned;
using Extraction.Models;
using Extraction.Text;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;

namespace Extraction.Topics;

/// <summary>
/// The featuriser as a column of an ML.NET pipeline: <c>Title, Text → Features</c>. A saved pipeline names it by
/// <see cref="ContractName"/>; register it before loading such a file with ML.NET itself:
/// <c>context.ComponentCatalog.RegisterAssembly(typeof(TopicFeatureMapping).Assembly)</c>. Thread-safe.
/// </summary>
[CustomMappingFactoryAttribute(ContractName)]
public sealed class TopicFeatureMapping : CustomMappingFactory<TopicInput, TopicFeatures>
{
    /// <summary>Name of the mapping in a saved pipeline; its number rises when features change.</summary>
    public const string ContractName = "Extraction.TopicFeatures.v4";

    private static readonly Lazy<TopicFeaturizer> Embedded = new(static () => new TopicFeaturizer(WordTable.Read(ModelPack.OpenEmbedded().Read(WordTable.FileName))));

    [ThreadStatic]
    private static TopicFeatureBuffer? buffer;

    [ThreadStatic]
    private static Document? document;

    /// <summary>The featuriser over the word table inside the library.</summary>
    internal static TopicFeaturizer Default => Embedded.Value;

    /// <inheritdoc/>
    public override Action<TopicInput, TopicFeatures> GetMapping() => static (row, result) => Map(Default, row, result);

    /// <summary>Featurises one row.</summary>
    internal static void Map(TopicFeaturizer featurizer, TopicInput row, TopicFeatures result)
    {
        buffer ??= new TopicFeatureBuffer();
        document ??= new Document();
        Read(row, document);
        featurizer.Featurize(document, buffer, letters: true);
        result.Features = ToVector(document.Text, buffer);
    }

    /// <summary>The document of a row, made as the pipeline makes it of an article: headline, blank line, body.</summary>
    internal static void Read(TopicInput row, Document into)
    {
        var title = row.Title ?? string.Empty;
        var text = row.Text ?? string.Empty;
        if (string.IsNullOrWhiteSpace(title)) into.Reset(text, 0, null);
        else into.Reset(title + "\n\n" + text, title.Length, null);
    }

    /// <summary>Number of tokens of a row.</summary>
    internal static int CountTokens(TopicInput row)
    {
        document ??= new Document();
        Read(row, document);
        return document.Tokens.Length;
    }

    private static VBuffer<float> ToVector(ReadOnlySpan<char> text, TopicFeatureBuffer features)
    {
        var letters = LettersOf(text, features.ChunkList.Chunks);
        var dense = features.Dense.AsSpan();
        var length = features.SlotCount + dense.Length - dense.Count(0f) + letters.Count;
        var indices = new int[length];
        var values = new float[length];
        var n = features.SlotCount;
        features.Slots.CopyTo(indices);
        Array.Sort(indices, 0, n);
        for (var i = 0; i < n; i++) values[i] = features[indices[i]];
        for (var i = 0; i < dense.Length; i++)
        {
            if (dense[i] == 0) continue;
            indices[n] = TopicFeaturizer.DenseStart + i;
            values[n++] = dense[i];
        }

        foreach (var (slot, value) in letters)
        {
            indices[n] = TopicFeaturizer.LetterStart + slot;
            values[n++] = value;
        }

        return new VBuffer<float>(TopicFeaturizer.Length, length, values, indices);
    }

    /// <summary>The letter n-grams of all chunks by slot, each chunk's times its value.</summary>
    private static SortedDictionary<int, float> LettersOf(ReadOnlySpan<char> text, ReadOnlySpan<TopicChunk> chunks)
    {
        var letters = new SortedDictionary<int, float>();
        Span<int> slots = stackalloc int[LetterGrams.Most];
        foreach (ref readonly var chunk in chunks)
        {
            var n = LetterGrams.Read(text.Slice(chunk.Span.Start, chunk.Span.Length), slots);
            foreach (var slot in slots[..n]) letters[slot] = letters.GetValueOrDefault(slot) + (chunk.Value * LetterGrams.ValueOf(n));
        }

        return letters;
    }
}
