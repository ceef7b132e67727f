using Extraction.Linking.Knowledge;

namespace Extraction.Linking;

/// <summary>A company that a name may mean, with what speaks for it.</summary>
internal sealed class Candidate
{
    private KnownCompany? company;

    public required KnowledgeBase Knowledge { get; init; }

    /// <summary>Number of the entity in its knowledge base.</summary>
    public required int Entity { get; init; }

    /// <summary>How the name came to stand for it.</summary>
    public required AliasKind Kind { get; set; }

    /// <summary>Logarithmic counts of the name in news text, with a capital and without.</summary>
    public required byte Written { get; init; }

    /// <inheritdoc cref="Written"/>
    public required byte Common { get; init; }

    /// <summary>Values of <see cref="LinkFeatures"/>.</summary>
    public float[] Features { get; } = new float[LinkFeatures.Count];

    /// <summary>Log-odds against NIL.</summary>
    public float Score { get; set; }

    /// <summary>Probability that it is meant.</summary>
    public double Probability { get; set; }

    /// <summary>The company's record, read on first use.</summary>
    public KnownCompany Company => company ??= Knowledge[Entity];

    public int Prominence => Knowledge.ProminenceOf(Entity);

    public bool Same(Candidate other) => Entity == other.Entity && Knowledge == other.Knowledge;
}
