using System.Text.RegularExpressions;

namespace Extraction.Tests.House;

/// <summary>Keeps the dependency rules between rooms: what a room's code names of other rooms, by <c>using</c> or in full, against what it may see.</summary>
public partial class RoomsTests
{
    /// <summary>For each room the rooms it may see; root types are data and seen by all, the Extractor by none.</summary>
    private static readonly Dictionary<string, string> Allowed = new()
    {
        ["Text"] = "",
        ["Languages"] = "Text",
        ["Articles"] = "Text Languages",
        ["Recognition"] = "Text",
        ["Gazetteers"] = "Text Recognition Models",
        ["Learned"] = "Text Recognition Gazetteers Models",
        ["Amounts"] = "Text Recognition",
        ["Countries"] = "Text Recognition Gazetteers",
        ["Companies"] = "Text Recognition Gazetteers",
        ["Linking"] = "Text Recognition Gazetteers Countries Companies Models",
        ["Relations"] = "Text Recognition Linking",
        ["Topics"] = "Text Recognition Learned Models",
        ["Keyphrases"] = "Text Recognition Learned Models",
        ["Tagging"] = "Text Recognition Linking Relations Topics",
        ["Models"] = "",
        ["Serialization"] = "Text Models",
        ["Rendering"] = "Text",
        ["Editing"] = "Text Recognition Gazetteers Linking",
        ["Evaluation"] = "Text Recognition",
    };

    public static IEnumerable<string> Rooms => Directory.EnumerateDirectories(Repository.PathOf("src", "Extraction"))
        .Select(static path => Path.GetFileName(path)).Where(static name => name is not ("bin" or "obj" or "Properties")).Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Rooms))]
    public void Room_SeesOnlyWhatItMay(string room)
    {
        Assert.That(Allowed, Contains.Key(room), "A new room needs a line in the table of rules.");
        var may = Allowed[room].Split(' ', StringSplitOptions.RemoveEmptyEntries).Append(room).ToHashSet();
        Assert.Multiple(() =>
        {
            foreach (var file in Repository.SourceFiles(Path.Combine("src", "Extraction", room)))
            {
                foreach (var line in File.ReadLines(file).Where(static l => !l.StartsWith("namespace ", StringComparison.Ordinal)))
                {
                    foreach (var seen in RoomsNamedIn(line)) Assert.That(may, Contains.Item(seen), $"{Path.GetFileName(file)} in {room}: {line}");
                }
            }
        });
    }

    [TestCase("using Extraction.Linking;", "Linking")]
    [TestCase("using Base = Extraction.Linking.KnowledgeBase;", "Linking")]
    [TestCase("    private Extraction.Topics.Topic topic;", "Topics")]
    [TestCase("    private global::Extraction.Topics.Topic topic;", "Topics")]
    [TestCase("    Text.Document document = Linking.AliasLinker.Make(document.Text.Length, Topics.Count);", "Text Linking")]
    [TestCase("    /// <see cref=\"Extraction.Linking.AliasLinker\"/> // Topics.Topic", "")]
    [TestCase("    Say(\"Topics.Topic\", article.Topics.Topic, Text.Length);", "")]
    public void RoomsNamedIn_Line_AreThoseItsCodeDependsOn(string line, string rooms) =>
        Assert.That(RoomsNamedIn(line), Is.EquivalentTo(rooms.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    /// <summary>The rooms that a line of code names: after <c>Extraction.</c>, or before one of their types. Comments and strings do not count.</summary>
    private static IEnumerable<string> RoomsNamedIn(string line)
    {
        var code = Strings().Replace(line, "\"\"").Split("//")[0];
        return QualifiedNames().Matches(code)
            .Where(static m => Allowed.ContainsKey(m.Groups["room"].Value) && (m.Groups["root"].Success || TypesOf(m.Groups["room"].Value).Contains(m.Groups["name"].Value)))
            .Select(static m => m.Groups["room"].Value).Distinct();
    }

    private static HashSet<string> TypesOf(string room) => Types[$"Extraction.{room}"].ToHashSet();

    private static readonly ILookup<string?, string> Types = typeof(Extractor).Assembly.GetTypes().ToLookup(static t => t.Namespace, static t => t.Name.Split('`')[0]);

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Strings();

    [GeneratedRegex(@"(?<![\w.])(?:global::)?(?<root>Extraction\.)?(?<room>[A-Z]\w*)(?:\.(?<name>\w+)|;)")]
    private static partial Regex QualifiedNames();

    [TestCaseSource(nameof(Rooms))]
    public void Room_HasNamespaceOfItsFolder(string room)
    {
        foreach (var file in Repository.SourceFiles(Path.Combine("src", "Extraction", room)))
        {
            Assert.That(File.ReadAllText(file), Does.Contain($"namespace Extraction.{room}"), Path.GetFileName(file));
        }
    }
}
