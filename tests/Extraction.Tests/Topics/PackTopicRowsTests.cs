using System.IO.Compression;
using Extraction.Training.Topics;

namespace Extraction.Tests.Topics;

/// <summary>What rows of sets with one label say about other topics: nothing where they often stand together, unless the set files under one heading.</summary>
public class PackTopicRowsTests
{
    [Test]
    public void Read_SetsOfOneLabel_LeaveOpenWhatOftenStandsBeside_HeadingsDoNot()
    {
        var folder = Directory.CreateTempSubdirectory("rows").FullName;
        try
        {
            Write(folder, "topics/news-desk/train.jsonl", """{"id":"1","text":"A chip maker sells more.","iptc":["04","13"],"newsdesk":["earnings"]}""" + "\n");
            Write(folder, "facts-train/articles.jsonl", string.Empty);
            Write(folder, "facts-train/facts.jsonl", string.Empty);
            Write(folder, "map.tsv", "set\tlabel\tiptc\tnote\ninshorts\ttechnology\t13000000\t\nag-news\tSci/Tech\t13000000\t\nag-news\tWorld\t\tdrop\n");
            Pack(folder, "topics/inshorts/train.tsv.gz", "technology\t\tA phone is shown.\n");
            Pack(folder, "topics/ag-news/train.tsv.gz", "Sci/Tech\t\tA probe lands.\nWorld\t\tA treaty is signed.\n");
            var rows = new PackTopicRows(folder, Path.Combine(folder, "map.tsv")) { Sets = ["inshorts", "ag-news"] }.Read([]);
            Assert.Multiple(() =>
            {
                Assert.That(rows.Select(static r => r.Text), Is.EqualTo(new[] { "A chip maker sells more.", "A phone is shown.", "A probe lands." }), "dropped labels give no row");
                Assert.That(rows[1].Optional, Does.Contain("iptc/medtop:04000000"));
                Assert.That(rows[2].Optional, Does.Not.Contain("iptc/medtop:04000000"));
                Assert.That(rows.Select(static r => r.IsAuxiliary), Is.EqualTo(new[] { false, true, true }));
            });
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Write(string folder, string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private static void Pack(string folder, string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var writer = new StreamWriter(new GZipStream(File.Create(path), CompressionLevel.Fastest));
        writer.Write(text);
    }
}
