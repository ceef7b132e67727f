using Extraction.Linking;
using Extraction.Recognition;
using Extraction.Text;

namespace Extraction.Relations;

/// <summary><c>ByteDance-owned TikTok</c>: a company, <c>-owned</c>, a company.</summary>
internal static class OwnershipFrame
{
    private const float Confidence = 0.95f;

    public static void Find(Document document, ReadOnlySpan<Mention> mentions, EntityBuffer entities, List<Relation> relations)
    {
        for (var i = 0; i + 1 < mentions.Length; i++)
        {
            int owner = entities.EntityOf(i), owned = entities.EntityOf(i + 1);
            if (owner < 0 || owned < 0 || owner == owned) continue;
            if (mentions[i].Label != Label.Company || (mentions[i + 1].Label != Label.Company && mentions[i + 1].Label != Label.Product)) continue;
            var between = document.Text.AsSpan(mentions[i].Span.End, mentions[i + 1].Span.Start - mentions[i].Span.End);
            if (!between.Equals("-owned ", StringComparison.OrdinalIgnoreCase)) continue;
            relations.Add(new Relation("ownership", Confidence, new TextSpan(mentions[i].Span.Start, mentions[i + 1].Span.End), owner, owned, -1, "stated"));
        }
    }
}
