using Extraction.Linking;
using Extraction.Recognition;
using Extraction.Relations;
using Extraction.Text;
using Extraction.Topics;

namespace Extraction;

/// <summary>The buffers one extraction needs; pooled by the extractor.</summary>
internal sealed class ExtractorWorkspace
{
    /// <summary>Workspaces grown past this many tokens by one huge text are not kept.</summary>
    private const int LargestKept = 1 << 18;

    public Document Document { get; } = new();

    public MentionBuffer Mentions { get; } = new();

    public EntityBuffer Entities { get; } = new();

    public List<Relation> Relations { get; } = [];

    public List<Topic> Topics { get; } = [];

    public List<Keyphrase> Keyphrases { get; } = [];

    /// <summary>Whether the buffers are of a size worth keeping; asked before <see cref="Clear"/>.</summary>
    public bool IsWorthKeeping => Document.Tokens.Length <= LargestKept;

    public void Clear()
    {
        Document.Reset(string.Empty, 0, null);
        Mentions.Clear();
        Entities.Reset(0);
        Relations.Clear();
        Topics.Clear();
        Keyphrases.Clear();
    }
}
