using Extraction.Learned;
using Extraction.Text;

namespace Extraction.Training.Ner;

/// <summary>Reads the features of documents exactly as <see cref="Tagger"/> does, but as lists.</summary>
internal sealed class FeatureReader(Lexicon lexicon, PhraseLists lists, FeatureGroups groups)
{
    private readonly WordReader reader = new(lexicon, lists);
    private readonly TokenBlock block = new();
    private readonly List<string> forms = [];

    public TokenBlock Block => block;

    /// <summary>Fills the block with the document. <paramref name="found"/> is what a first pass found, or null.</summary>
    public void Read(Document document, ReadOnlySpan<TaggedSpan> found, bool hasFound)
    {
        var count = document.Tokens.Length;
        block.Reset(count);
        forms.Clear();
        foreach (var sentence in document.Sentences)
        {
            var mode = SentenceModes.Of(document, sentence);
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var form = reader.FormOf(document.TextOf(i), mode);
                block.Words[i] = reader.Read(form);
                block.Modes[i] = mode;
                forms.Add(form.ToString());
            }
        }

        foreach (var sentence in document.Sentences) BlockReader.ReadSentence(block, lists, groups, sentence.FirstToken, sentence.EndToken);
        BlockReader.ReadGenre(block);
        if (hasFound) FoundEvidence.Note(block, found, 0);
    }

    /// <summary>Gives the features of a token of the document read last.</summary>
    public void Features<TSink>(ref TSink sink, Sentence sentence, int index, bool hasFound)
        where TSink : struct, IFeatureSink
    {
        for (var offset = -WordFeatures.Reach; offset <= WordFeatures.Reach; offset++)
        {
            var at = index + offset;
            if (at < sentence.FirstToken) WordFeatures.Add(ref sink, groups, WordInfo.Edge(0), [], offset);
            else if (at >= sentence.EndToken) WordFeatures.Add(ref sink, groups, WordInfo.Edge(1), [], offset);
            else WordFeatures.Add(ref sink, groups, block.Words[at], forms[at], offset);
        }

        ContextFeatures.Add(ref sink, groups, block, index, sentence.FirstToken, sentence.EndToken);
        if (hasFound) ContextFeatures.AddFound(ref sink, block, index);
    }
}
