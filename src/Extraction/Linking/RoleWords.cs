using System.Collections.Frozen;
using Extraction.Text;

namespace Extraction.Linking;

/// <summary>What offices people hold: one word (<c>chairman</c>), or several ending in one (<c>chief financial officer</c>, <c>vice president</c>).</summary>
internal static class RoleWords
{
    private const int Longest = 4;

    private static readonly FrozenSet<string> Heads = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "CEO", "CFO", "COO", "CTO", "CIO", "CMO", "chairman", "chairwoman", "chair", "chairperson", "president", "founder", "co-founder", "cofounder", "executive", "officer", "director", "manager", "spokesman", "spokeswoman",
        "spokesperson", "analyst", "economist", "strategist", "minister", "premier", "chancellor", "governor", "secretary", "senator", "mayor", "ambassador", "commissioner", "treasurer", "partner", "engineer", "scientist", "editor",
        "professor", "coach", "captain", "lawyer", "attorney", "judge", "head", "boss", "chief", "owner", "researcher", "designer", "producer", "counsel", "deputy");

    private static readonly FrozenSet<string> Modifiers = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "chief", "vice", "executive", "managing", "general", "senior", "deputy", "assistant", "associate", "founding", "non-executive", "financial", "operating", "technology", "technical", "marketing", "information", "investment", "legal",
        "finance", "foreign", "prime", "defence", "defense", "trade", "interior", "justice", "health", "energy", "press", "market", "markets", "security", "product", "research", "creative", "commercial", "group", "regional", "global",
        "equity", "industry", "principal", "lead", "head", "attorney", "data", "strategy", "sales", "corporate", "development", "and", "co-founder", "founder", "president", "chairman", "software", "design");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> HeadLookup = Heads.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ModifierLookup = Modifiers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A role that ends before token <paramref name="end"/>: its first token.</summary>
    public static bool TryReadBefore(Document document, int end, out int start)
    {
        start = end - 1;
        if (start < 0 || !HeadLookup.Contains(document.TextOf(start)) || document.TextOf(start) is "head" or "deputy" or "partner") return false;
        while (start > 0 && end - start < Longest && ModifierLookup.Contains(document.TextOf(start - 1)) && document.TextOf(start - 1) is not "and") start--;
        return true;
    }

    /// <summary>A role that begins at token <paramref name="start"/>: the token after it.</summary>
    public static bool TryReadAt(Document document, int start, out int end)
    {
        end = start;
        var last = -1;
        for (var i = start; i < document.Tokens.Length && i - start < Longest + 1; i++)
        {
            var word = document.TextOf(i);
            if (HeadLookup.Contains(word)) last = i;
            else if (!ModifierLookup.Contains(word)) break;
        }

        end = last + 1;
        return last >= 0;
    }
}
