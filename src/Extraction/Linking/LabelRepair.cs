namespace Extraction.Linking;

/// <summary>Corrects a label where the knowledge base knows better: a name tagged as another body, product or place that is surely a known company.</summary>
internal static class LabelRepair
{
    /// <summary>Probability of the link from which an organisation becomes a company.</summary>
    private const double ForOrganization = 0.8;

    /// <summary>Words in the names of exchanges, agencies and other bodies that are no businesses though listed.</summary>
    private static readonly string[] BodyWords = ["Exchange", "Nasdaq", "NYSE", "Ministry", "University", "Committee", "Commission", "Council", "Times", "Post", "News", "Reuters", "Bloomberg"];

    public static void Repair(List<NameGroup> groups)
    {
        foreach (var group in groups)
        {
            if (group.Link is not { } link) continue;
            if (group.Label == Label.Organization)
            {
                if (link.Probability >= ForOrganization && link.Prominence >= 4 && !IsBody(group.Name) && !IsBody(link.Company.Name)) group.Label = Label.Company;
                else group.Link = null;
            }
            else if (group.Label != Label.Company)
            {
                // Products and places keep their label unless the same name is tagged as a company elsewhere in the article.
                if (!groups.Exists(g => g.Label == Label.Company && g.Key == group.Key)) group.Link = null;
            }
        }
    }

    private static bool IsBody(string name)
    {
        foreach (var word in BodyWords)
        {
            if (name.Contains(word, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
