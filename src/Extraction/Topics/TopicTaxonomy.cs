using System.Reflection;

namespace Extraction.Topics;

/// <summary>The topics of a scheme: ids, English names, parents. Immutable, thread-safe.</summary>
public sealed class TopicTaxonomy
{
    private static readonly Lazy<TopicTaxonomy> LazyIptc = new(static () => ReadResource("iptc"));
    private static readonly Lazy<TopicTaxonomy> LazyNewsdesk = new(static () => ReadResource("newsdesk"));
    private readonly Dictionary<string, (string Name, string? Parent)> topics = new(StringComparer.Ordinal);

    private TopicTaxonomy(string scheme) => Scheme = scheme;

    /// <summary>IPTC Media Topics, first and second level (CC BY 4.0, International Press Telecommunications Council).</summary>
    public static TopicTaxonomy Iptc => LazyIptc.Value;

    /// <summary>Topics of a business and technology desk.</summary>
    public static TopicTaxonomy Newsdesk => LazyNewsdesk.Value;

    /// <summary>Name of the scheme as it stands in records.</summary>
    public string Scheme { get; }

    /// <summary>All ids.</summary>
    public IReadOnlyCollection<string> Ids => topics.Keys;

    /// <summary>English name of a topic; the id itself where it is unknown.</summary>
    public string NameOf(string id) => topics.TryGetValue(id, out var topic) ? topic.Name : id;

    /// <summary>Id of the topic above; null for one of the first level or unknown.</summary>
    public string? ParentOf(string id) => topics.TryGetValue(id, out var topic) ? topic.Parent : null;

    /// <summary>The scheme of that name; null when it is none of the two.</summary>
    public static TopicTaxonomy? Find(string scheme) => scheme switch { "iptc" => Iptc, "newsdesk" => Newsdesk, _ => null };

    private static TopicTaxonomy ReadResource(string scheme)
    {
        var taxonomy = new TopicTaxonomy(scheme);
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"topics/{scheme}.tsv")!;
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var fields = line.Split('\t');
            taxonomy.topics[fields[0]] = (fields[2], fields[1].Length > 0 ? fields[1] : null);
        }

        return taxonomy;
    }
}
