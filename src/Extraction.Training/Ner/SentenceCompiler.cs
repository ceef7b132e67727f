using Extraction.Learned;

namespace Extraction.Training.Ner;

/// <summary>Turns documents into <see cref="TrainingSentence"/>s.</summary>
internal static class SentenceCompiler
{
    /// <summary>Compiles the documents; <paramref name="found"/> is, for a model with a second pass, what a first pass found in each, else null.</summary>
    public static (List<TrainingSentence> Sentences, FeatureIndex Index) Compile(IReadOnlyList<NerDocument> documents, TagSet tags, FeatureReader reader, int cutoff, IReadOnlyList<TaggedSpan[]>? found)
    {
        var index = new FeatureIndex();
        for (var d = 0; d < documents.Count; d++)
        {
            reader.Read(documents[d].Document, found is null ? [] : found[d], found is not null);
            var sink = new CountingSink(index);
            foreach (var sentence in documents[d].Document.Sentences)
            {
                for (var i = sentence.FirstToken; i < sentence.EndToken; i++) reader.Features(ref sink, sentence, i, found is not null);
            }
        }

        index.Close(cutoff);
        var sentences = new List<TrainingSentence>();
        var rows = new List<int>();
        for (var d = 0; d < documents.Count; d++)
        {
            var document = documents[d];
            reader.Read(document.Document, found is null ? [] : found[d], found is not null);
            var allowed = Allowed(document, tags);
            foreach (var sentence in document.Document.Sentences)
            {
                rows.Clear();
                var starts = new int[sentence.Length + 1];
                var sink = new RowListSink(index, rows);
                for (var i = 0; i < sentence.Length; i++)
                {
                    reader.Features(ref sink, sentence, sentence.FirstToken + i, found is not null);
                    starts[i + 1] = rows.Count;
                }

                var mask = allowed.AsSpan(sentence.FirstToken, sentence.Length).ToArray();
                Repair(mask, tags);
                sentences.Add(new TrainingSentence(starts, [.. rows], mask, Array.TrueForAll(mask, ulong.IsPow2), document.Weight));
            }
        }

        return (sentences, index);
    }

    public static ulong[] Allowed(NerDocument document, TagSet tags)
    {
        var scheme = document.Scheme;
        var allowed = new ulong[document.Document.Tokens.Length];
        Array.Fill(allowed, scheme?.Outside ?? 1UL);
        foreach (var span in document.Spans)
        {
            var label = Array.IndexOf(tags.Labels, span.Label);
            for (var i = span.Start; i < span.End; i++)
            {
                if (scheme is not null) allowed[i] = scheme.Inside(span.Label, span.Start, span.End, i);
                else if (label >= 0) allowed[i] = 1UL << TagSet.TagAt(label, span.Start, span.End, i);
            }
        }

        return allowed;
    }

    /// <summary>A span that the sentence splitter cut becomes one span a side.</summary>
    private static void Repair(ulong[] mask, TagSet tags)
    {
        for (var edge = 0; edge < 2; edge++)
        {
            var i = edge == 0 ? 0 : mask.Length - 1;
            var legal = edge == 0 ? tags.Starts : tags.Ends;
            if ((mask[i] & legal) != 0) continue;
            var fixedMask = 0UL;
            for (var tag = 1; tag < tags.Count; tag++)
            {
                if ((mask[i] >> tag & 1) == 0) continue;
                var part = TagSet.PartOf(tag);
                var other = edge == 0 ? (part == TagSet.Inside ? TagSet.Begin : TagSet.Unit) : (part == TagSet.Inside ? TagSet.Last : TagSet.Unit);
                fixedMask |= 1UL << TagSet.TagOf(TagSet.LabelOf(tag), other);
            }

            mask[i] = fixedMask;
        }
    }
}
