using System.Runtime.InteropServices;
using Extraction.Recognition;
using Extraction.Text;

namespace Extraction.Amounts;

/// <summary>
/// Finds amounts of money: number, scale and currency, with ranges, bounds, the unit a price is for, the role of the sum, and restatements in other currencies.
/// By rules and tables alone, so every result can be traced to words; a number that cannot be read whole gives nothing. Thread-safe.
/// </summary>
/// <remarks>
/// Each mention carries an <see cref="AmountValue"/>. A restatement (<c>186 million won ($155,000)</c>) is a mention of its own with
/// <see cref="AmountValue.IsEquivalent"/> set, and stands among the <see cref="AmountValue.Equivalents"/> of the amount it restates.
/// </remarks>
public sealed class MoneyRecognizer : IRecognizer
{
    /// <summary>A workspace that a huge text made larger than this is not kept.</summary>
    private const int LargestPooled = 4096;

    [ThreadStatic]
    private static Workspace? pooled;

    /// <inheritdoc/>
    public void Recognize(Document document, MentionBuffer mentions)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(mentions);
        var workspace = pooled ??= new Workspace();
        workspace.Finds.Clear();
        MoneyScanner.Scan(document, workspace.Finds);
        if (workspace.Finds.Count == 0) return;
        var finds = CollectionsMarshal.AsSpan(workspace.Finds);
        workspace.Context.Read(document, NeedsContext(finds));
        CurrencyResolver.Resolve(finds, workspace.Context);
        EquivalentLinker.Link(document.Text, finds);
        MoneyWriter.Write(document.Text, finds, mentions);
        if (workspace.Finds.Capacity > LargestPooled || workspace.Context.Capacity > LargestPooled) pooled = null;
    }

    private static bool NeedsContext(ReadOnlySpan<MoneyFind> finds)
    {
        foreach (ref readonly var find in finds) if (find.Guarded || !find.Form.IsExplicit) return true;
        return false;
    }

    private sealed class Workspace
    {
        public List<MoneyFind> Finds { get; } = [];

        public CurrencyContext Context { get; } = new();
    }
}
