using System.Globalization;
using System.Text.Json;

namespace Extraction.Training.Knowledge;

/// <summary>
/// Measures relations against annotated articles: precision, recall and how often both sides stand the right way round, each with its 95 % Wilson
/// interval; by kind, and for two halves of the articles. What is only planned, rumoured or denied does not count; relations marked optional count
/// neither way.
/// </summary>
public sealed class RelationEvaluator(Extractor extractor)
{
    private readonly SortedDictionary<string, (int Right, int Wrong, int Missed)> kinds = new(StringComparer.Ordinal);
    private readonly (int Right, int Wrong, int Missed)[] halves = new (int, int, int)[2];
    private int articlesRead, rightWay, twoSided;

    /// <summary>Tags the articles of a gold file (JSON Lines with <c>relations</c>; texts from <paramref name="articles"/> when the gold has none) and counts.</summary>
    public void Add(string gold, string? articles)
    {
        var texts = LinkingGold.Texts(articles);
        foreach (var line in File.ReadLines(gold))
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            var text = root.TryGetProperty("text", out var own) ? own.GetString()! : texts[root.GetProperty("id").GetString()!];
            Count(extractor.Extract(text), Relations(root, "relations"), Relations(root, "relations_optional"));
            articlesRead++;
        }
    }

    /// <summary>Writes the table.</summary>
    public void Write(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        foreach (var (kind, counts) in kinds) Row(output, kind, counts);
        for (var half = 0; half < halves.Length; half++) Row(output, half == 0 ? "(even articles)" : "(odd articles)", halves[half]);
        Row(output, "all", (halves[0].Right + halves[1].Right, halves[0].Wrong + halves[1].Wrong, halves[0].Missed + halves[1].Missed));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"the right way round",-20} {rightWay} of {twoSided}  {Share(rightWay, twoSided)}"));
    }

    private static void Row(TextWriter output, string name, (int Right, int Wrong, int Missed) c) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-20} right {c.Right,3} wrong {c.Wrong,3} missed {c.Missed,3}  P {Share(c.Right, c.Right + c.Wrong)}  R {Share(c.Right, c.Right + c.Missed)}"));

    /// <summary>A share with its 95 % Wilson interval.</summary>
    private static string Share(int part, int of)
    {
        if (of == 0) return "-";
        const double z = 1.96;
        double p = (double)part / of, d = 1 + (z * z / of), middle = (p + (z * z / (2 * of))) / d, half = z * Math.Sqrt((p * (1 - p) / of) + (z * z / (4.0 * of * of))) / d;
        return string.Create(CultureInfo.InvariantCulture, $"{p:0.000} [{Math.Max(0, middle - half):0.00}, {Math.Min(1, middle + half):0.00}]");
    }

    private void Count(ArticleTags tags, List<GoldRelation> golds, List<GoldRelation> optional)
    {
        var found = tags.Relations.Where(static r => r.Status == "stated").Select(r => new FoundRelation(r.Kind, Surfaces(tags, r.Agent), Surfaces(tags, r.Target))).ToList();
        var left = found.ToList();
        foreach (var gold in golds)
        {
            var hit = left.Find(gold.Fits);
            Tally(gold.Kind, hit is null ? (0, 0, 1) : (1, 0, 0));
            if (hit is null) continue;
            left.Remove(hit);
            if (!gold.HasWay) continue;
            twoSided++;
            if (gold.Who.Overlaps(hit.Agent) && gold.Whom.Overlaps(hit.Target)) rightWay++;
        }

        foreach (var rest in left)
        {
            if (!golds.Exists(g => g.Fits(rest)) && !optional.Exists(g => g.Fits(rest))) Tally(rest.Kind, (0, 1, 0));
        }
    }

    private void Tally(string kind, (int Right, int Wrong, int Missed) more)
    {
        kinds[kind] = Plus(kinds.GetValueOrDefault(kind), more);
        halves[articlesRead % 2] = Plus(halves[articlesRead % 2], more);

        static (int, int, int) Plus((int Right, int Wrong, int Missed) a, (int Right, int Wrong, int Missed) b) => (a.Right + b.Right, a.Wrong + b.Wrong, a.Missed + b.Missed);
    }

    /// <summary>All written forms of the entity of that name.</summary>
    private static HashSet<string> Surfaces(ArticleTags tags, string? name)
    {
        var surfaces = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (name is null) return surfaces;
        surfaces.Add(name);
        foreach (var entity in tags.Entities.Where(e => e.Name.Equals(name, StringComparison.OrdinalIgnoreCase))) surfaces.UnionWith(entity.Mentions.Select(static m => m.Text));
        return surfaces;
    }

    private static List<GoldRelation> Relations(JsonElement root, string name)
    {
        if (!root.TryGetProperty(name, out var list)) return [];
        return [.. list.EnumerateArray().Select(static r => new GoldRelation(r.GetProperty("kind").GetString()!, [.. LinkingGold.Strings(r, "who")], [.. LinkingGold.Strings(r, "whom")]))];
    }

    private sealed record FoundRelation(string Kind, HashSet<string> Agent, HashSet<string> Target);

    private sealed class GoldRelation(string kind, IEnumerable<string> who, IEnumerable<string> whom)
    {
        public string Kind { get; } = kind;

        public HashSet<string> Who { get; } = new(who, StringComparer.OrdinalIgnoreCase);

        public HashSet<string> Whom { get; } = new(whom, StringComparer.OrdinalIgnoreCase);

        /// <summary>Whether it matters which side acts.</summary>
        public bool HasWay => Who.Count > 0 && Whom.Count > 0 && Kind is ("acquisition" or "funding" or "fine" or "lawsuit" or "ban" or "ownership" or "appointment");

        /// <summary>Whether what was found says the same, whichever way round; a side that one of the two does not say is passed over.</summary>
        public bool Fits(FoundRelation found)
        {
            bool Names(HashSet<string> side) => side.Overlaps(found.Agent) || side.Overlaps(found.Target);
            return found.Kind == Kind && (Who.Count == 0 || found.Agent.Count == 0 || Names(Who)) && (Whom.Count == 0 || found.Target.Count == 0 || Names(Whom)) && (Names(Who) || Names(Whom));
        }
    }
}
