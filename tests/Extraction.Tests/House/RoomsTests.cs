namespace Extraction.Tests.House;

/// <summary>Keeps the dependency rules between rooms: the <c>using Extraction.X</c> lines of a room against what it may see.</summary>
public class RoomsTests
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
                foreach (var line in File.ReadLines(file))
                {
                    if (!line.StartsWith("using Extraction.", StringComparison.Ordinal)) continue;
                    var seen = line["using Extraction.".Length..].TrimEnd(';').Split('.')[0];
                    Assert.That(may, Contains.Item(seen), $"{Path.GetFileName(file)} in {room}: {line}");
                }
            }
        });
    }

    [TestCaseSource(nameof(Rooms))]
    public void Room_HasNamespaceOfItsFolder(string room)
    {
        foreach (var file in Repository.SourceFiles(Path.Combine("src", "Extraction", room)))
        {
            Assert.That(File.ReadAllText(file), Does.Contain($"namespace Extraction.{room}"), Path.GetFileName(file));
        }
    }
}
