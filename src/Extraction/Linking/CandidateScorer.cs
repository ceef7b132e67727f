using Extraction.Companies;
using Extraction.Linking.Knowledge;
using Extraction.Recognition;

namespace Extraction.Linking;

/// <summary>Fills the features of candidates, scores them, and chooses one or NIL.</summary>
internal static class CandidateScorer
{
    /// <summary>A link stands from this probability on.</summary>
    public const double Threshold = 0.5;

    /// <summary>Prominence from which a company counts as well known: an editor's choice, or a large member of an index.</summary>
    private const int WellKnown = 5;

    private const float StepBack = 1.5f;

    /// <summary>Everything but the other links.</summary>
    public static void FillFeatures(NameGroup group, ArticleContext article, ReadOnlySpan<Mention> mentions)
    {
        var sectors = 0;
        for (var i = 0; i < Math.Min(group.Mentions.Count, 4); i++) sectors |= article.SectorsNear(mentions[group.Mentions[i]]);
        var legal = HasLegalForm(group.Name);
        foreach (var c in group.Candidates)
        {
            var f = c.Features;
            f[LinkFeatures.Bias] = 1;
            f[LinkFeatures.KindAlias] = c.Kind == AliasKind.Alias ? 1 : 0;
            f[LinkFeatures.KindLegal] = c.Kind == AliasKind.Legal ? 1 : 0;
            f[LinkFeatures.KindShort] = c.Kind == AliasKind.Short ? 1 : 0;
            f[LinkFeatures.KindAcronym] = c.Kind == AliasKind.Acronym ? 1 : 0;
            f[LinkFeatures.Prominence] = c.Prominence;
            f[LinkFeatures.Famous] = c.Prominence >= WellKnown ? 1 : 0;
            f[LinkFeatures.CommonWord] = group.Words.Length == 1 && c.Common > 2 ? Math.Max(0, c.Common - c.Written + 3) : 0;
            f[LinkFeatures.Written] = c.Written;
            f[LinkFeatures.LongName] = Math.Min(3, group.Words.Length) - 1;
            f[LinkFeatures.LegalForm] = legal ? 1 : 0;
            f[LinkFeatures.TaggedOrganization] = group.Label == Label.Organization ? 1 : 0;
            f[LinkFeatures.TaggedOther] = group.IsBody ? 0 : 1;
            f[LinkFeatures.Rivals] = group.Candidates.Count - 1;
            f[LinkFeatures.Capitals] = group.Words.Length == 1 && IsCapitals(group.Name) ? 1 : 0;
            f[LinkFeatures.Distinctive] = group.Candidates.Count == 1 && c.Common <= 1 && (c.Written > 0 || group.Words.Length > 1) ? 1 : 0;
            FillContext(c, article, sectors);
        }
    }

    /// <summary>How candidates fit the links chosen so far: same sector, parent or unit. One pass to count the links, one to compare.</summary>
    public static void FillCoherence(List<NameGroup> groups)
    {
        Span<int> sectors = stackalloc int[SectorWords.Sectors.Length];
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        var parents = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var group in groups)
        {
            if (group.Link is not { } link) continue;
            sectors[link.Knowledge.SectorOf(link.Entity)]++;
            Add(names, link.Company.Name, 1);
            Add(parents, link.Company.Parent, 1);
        }

        foreach (var group in groups)
        {
            foreach (var c in group.Candidates)
            {
                var own = group.Link is { } link && link.Knowledge.SectorOf(link.Entity) == c.Knowledge.SectorOf(c.Entity) ? 1 : 0;
                var sector = c.Knowledge.SectorOf(c.Entity);
                c.Features[LinkFeatures.Coherent] = sector > 0 && sectors[sector] > own ? 1 : 0;
                c.Features[LinkFeatures.KinNamed] = names.Count > 0 && (IsKin(names, c.Company.Parent) || IsKin(parents, c.Company.Name)) ? 1 : 0;
            }
        }
    }

    private static void Add(Dictionary<string, int> counts, string name, int count)
    {
        if (name.Length > 0) counts[name] = counts.GetValueOrDefault(name) + count;
    }

    private static bool IsKin(Dictionary<string, int> counts, string name) => name.Length > 0 && counts.ContainsKey(name);

    /// <summary>Probabilities over the candidates and NIL, and the choice.</summary>
    public static void Choose(NameGroup group)
    {
        double sum = 1;
        var known = group.Candidates.Exists(static c => c.Kind == AliasKind.Canonical && c.Prominence >= WellKnown);
        foreach (var c in group.Candidates)
        {
            c.Score = LinkFeatures.Score(c.Features);

            // Where a well-known company bears just this name, others that are only also called so step back.
            if (known && c.Kind != AliasKind.Canonical && c.Features[LinkFeatures.TickerPrinted] == 0) c.Score -= StepBack;
            sum += Math.Exp(c.Score);
        }

        foreach (var c in group.Candidates) c.Probability = Math.Exp(c.Score) / sum;
        group.Candidates.Sort(static (a, b) => b.Score != a.Score ? b.Score.CompareTo(a.Score) : a.Entity.CompareTo(b.Entity));
        group.Link = group.Candidates.Count > 0 && group.Candidates[0].Probability >= Threshold ? group.Candidates[0] : null;
    }

    private static void FillContext(Candidate c, ArticleContext article, int sectors)
    {
        var (f, country, sector) = (c.Features, c.Knowledge.CountryOf(c.Entity), c.Knowledge.SectorOf(c.Entity));
        var named = country != 0 && article.Countries.Contains(country);
        f[LinkFeatures.CountryNamed] = named ? 1 : 0;
        f[LinkFeatures.OtherCountry] = country != 0 && !named && article.Countries.Count > 0 ? 1 : 0;
        var speaks = sector > 0 && (sectors & (1 << sector)) != 0;
        f[LinkFeatures.SectorWord] = speaks ? 1 : 0;
        f[LinkFeatures.OtherSector] = sector > 0 && !speaks && sectors != 0 ? 1 : 0;
    }

    private static bool HasLegalForm(string name) => CompanySuffixes.WithoutLegalForm(name).Length < name.TrimEnd().Length;

    private static bool IsCapitals(string name)
    {
        foreach (var c in name)
        {
            if (char.IsLower(c)) return false;
        }

        return true;
    }
}
