using System.Globalization;

namespace Extraction.Linking;

/// <summary>Writes the groups of an article as entities: one draft a thing, in the order of first mention.</summary>
internal static class DraftWriter
{
    public static void Write(NameGroup?[] groupOf, EntityBuffer entities, CompanySeat seat)
    {
        var drafts = new Dictionary<NameGroup, int>();
        for (var i = 0; i < groupOf.Length; i++)
        {
            if (groupOf[i]?.Root is not { } group) continue;
            if (!drafts.TryGetValue(group, out var index))
            {
                index = entities.Add(Draft(group, seat));
                drafts.Add(group, index);
            }

            entities.Assign(i, index);
        }
    }

    private static EntityDraft Draft(NameGroup group, CompanySeat seat)
    {
        var draft = new EntityDraft { Label = group.Label, Name = group.Name };
        if (group.Link is { } link) draft = Linked(draft, group, link);
        else if (group.GivenId is not null) draft = draft with { Id = group.GivenId };
        if (group.Label != Label.Company || draft.Company?.Country is not null || seat.Of(group) is not { } country) return draft;
        return draft with { Company = (draft.Company ?? new CompanyFacts(null, null, null, null, null, null, null, [], null, null)) with { Country = country } };
    }

    private static EntityDraft Linked(EntityDraft draft, NameGroup group, Candidate link)
    {
        var company = link.Company;
        return draft with
        {
            Name = company.Name,
            Id = company.Id,
            Company = company.ToFacts(),
            LinkConfidence = group.IsGiven ? link.Probability : LinkFeatures.Calibrated(link.Probability),
            Evidence = string.Create(CultureInfo.InvariantCulture, $"{group.Name}: {link.Kind} name of {company.Id}, p {link.Probability:0.00}; {LinkFeatures.Explain(link.Features)}"),
        };
    }
}
