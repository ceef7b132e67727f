using System.Text;
using System.Text.Json.Nodes;
using Parquet;

namespace Extraction.SlowTests.Cli;

/// <summary><c>extraction tag</c> as a process: formats, bad input, exit codes.</summary>
public class TagVerbTests
{
    private const string Story = "Apple bought Beats for $3 billion, U.S. regulators said on Monday in Washington.";

    private string folder = null!;

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("tag").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public async Task Lines_GoodAndBad_GiveOneResultEachInOrder()
    {
        byte[] input =
        [
            .. "\uFEFF{\"id\": \"first\", \"text\": \"Apple paid $5 million.\"}\n"u8,
            .. "[1, 2]\n"u8,
            .. "{\"id\": 7, \"text\": \"\", \"more\": {\"text\": [1]}}\r\n"u8,
            .. "{\"id\": \"none\"}\n"u8,
            .. "{\"text\": \"half \\ud800 pair \\ud83d\\ude00 costs $5 million\"}\n"u8,
            .. "{\"text\": \"bytes "u8, 0xFF, 0xFE, .. "\"}\n"u8,
            .. "{\"text\": \"cut\n"u8,
            .. "\n"u8,
            .. "{\"text\": 5}\n"u8,
            .. "{\"id\": \"last\", \"text\": \"no line feed at the end\", \"headline\": \"A headline\", \"published\": \"2020-08-05\"}"u8,
        ];
        var result = await CliProcess.RunAsync(input, ["tag", "-", "--input", "jsonl"]);
        var records = result.Lines.Select(static line => JsonNode.Parse(line)!).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(result.Code, Is.EqualTo(1), result.Errors);
            Assert.That(records.Select(static r => (string?)r["id"]), Is.EqualTo(new[] { "first", null, "7", "none", null, null, null, null, "last" }));
            Assert.That(records.Where(static r => r["error"] is not null).Select(static r => (int)r["line"]!), Is.EqualTo(new[] { 2, 4, 6, 7, 9 }));
            Assert.That((string?)records[0]["amounts"]![0]!["currency"], Is.EqualTo("USD"));
            Assert.That((int)records[4]["amounts"]![0]!["start"]!, Is.EqualTo("half ? pair ?? costs ".Length), "offsets keep");
            Assert.That((string?)records[^1]["published"], Is.EqualTo("2020-08-05T00:00:00"));
        });
    }

    [Test]
    public async Task Lines_OnManyThreads_KeepTheirOrder()
    {
        var input = new StringBuilder();
        for (var i = 0; i < 3000; i++) input.Append($"{{\"id\": \"{i}\", \"text\": \"{(i % 100 == 0 ? new string('x', 90_000) : "Apple paid $5 million.")}\"}}\n");
        var result = await CliProcess.RunAsync(input.ToString(), ["tag", "-", "-i", "jsonl", "-j", "4"]);
        Assert.That(result.Lines.Select(static line => (string?)JsonNode.Parse(line)!["id"]), Is.EqualTo(Enumerable.Range(0, 3000).Select(static i => i.ToString())));
    }

    [Test]
    public async Task Lines_OneOfFiftyMegabytes_IsAnswered()
    {
        var result = await CliProcess.RunAsync($"{{\"id\": \"big\", \"text\": \"{new string('a', 50 << 20)}\"}}\n{{\"id\": \"next\", \"text\": \"Apple\"}}\n", ["tag", "-", "--input", "jsonl"]);
        Assert.That(result.Lines.Select(static line => (string?)JsonNode.Parse(line)!["id"]), Is.EqualTo(new[] { "big", "next" }), result.Errors);
    }

    [Test]
    public async Task Files_OneMissing_RestIsDoneAndCodeIs1()
    {
        var good = Write("good.txt", Story);
        var result = await CliProcess.RunAsync("tag", Path.Combine(folder, "missing.txt"), good);
        Assert.That(result.Code, Is.EqualTo(1));
        Assert.That(result.Errors, Does.Contain("missing.txt"));
        Assert.That(result.Lines, Has.Length.EqualTo(1));
    }

    [TestCase("--format", "xml")]
    [TestCase("--model", "/nowhere")]
    [TestCase("--jobs", "0")]
    [TestCase("--rules", "/nowhere.tsv")]
    public async Task Arguments_Wrong_CodeIs2AndNothingOnOutput(string option, string value)
    {
        var result = await CliProcess.RunAsync("tag", Write("a.txt", Story), option, value);
        Assert.That(result.Code, Is.EqualTo(2), result.Errors);
        Assert.That(result.Errors, Is.Not.Empty);
    }

    [TestCase("table", "Apple")]
    [TestCase("json", "\"schema\": 1")]
    [TestCase("html", "<mark class=\"MONEY\"")]
    [TestCase("csv", "USD")]
    public async Task Format_ShowsTheMoney(string format, string expected)
    {
        var result = await CliProcess.RunAsync("tag", Write("a.txt", Story), "--format", format);
        Assert.That(result.Code, Is.Zero, result.Errors);
        Assert.That(result.Output, Does.Contain(expected));
        Assert.That(result.Output, Does.Contain(format == "csv" ? "3000000000" : format == "json" ? "\"low\": 3000000000" : "3,000,000,000"));
    }

    [Test]
    public async Task Format_Parquet_IsReadBack()
    {
        var output = Path.Combine(folder, "out");
        var result = await CliProcess.RunAsync("tag", Write("a.txt", Story), "--format", "parquet", "--out", output);
        Assert.That(result.Code, Is.Zero, result.Errors);
        await using var reader = await ParquetReader.CreateAsync(Path.Combine(output, "a.txt.parquet"));
        using var group = reader.OpenRowGroupReader(0);
        var rows = new string?[group.RowCount];
        await group.ReadAsync(reader.Schema.DataFields.Single(static f => f.Name == "row"), rows.AsMemory());
        Assert.That(rows, Does.Contain("amount"));
    }

    [Test]
    public async Task Rules_BlockAllowCorrect_AreApplied()
    {
        var rules = Write("rules.tsv", "# desk rules\nblock\tApple\nallow\tregulators\tORGANIZATION\tU.S. regulators\treg-1\n");
        var result = await CliProcess.RunAsync("tag", Write("a.txt", Story), "--rules", rules);
        var entities = JsonNode.Parse(result.Output)!["entities"]!.AsArray();
        Assert.That(entities.Select(static e => (string)e!["name"]!), Has.No.Member("Apple").And.Member("U.S. regulators"));
        Assert.That(entities.Select(static e => (string?)e!["id"]), Has.Member("reg-1"));
    }

    [Test]
    public async Task Watchlist_Name_IsTagged()
    {
        var result = await CliProcess.RunAsync("tag", Write("a.txt", "Sales of zorblax rose."), "--watchlist", Write("names.tsv", "zorblax\tPRODUCT\tp-1\n"));
        Assert.That(result.Output, Does.Contain("zorblax").And.Contain("PRODUCT"));
    }

    [Test]
    public async Task BadLines_BesideAPage_HaveTheirRecords()
    {
        var lines = Write("bad.jsonl", "{\"\\ud83d\": 1, \"id\": \"a\", \"text\": \"x\"}\n{\"id\": \"b\", \"text\": \"Apple paid $5 million.\"}\n");
        var result = await CliProcess.RunAsync("tag", Write("a.txt", Story), lines, "--format", "jsonl");
        var records = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonNode.Parse(line)!).ToList();
        Assert.That(records, Has.Count.EqualTo(3));
        Assert.That((string?)records[1]["error"], Does.Contain("not valid Unicode"));
        Assert.That((string?)records[2]["id"], Is.EqualTo("b"));
        Assert.That(result.Code, Is.EqualTo(1));
    }

    [Test]
    public async Task Output_ReaderGoneAway_EndsQuietly()
    {
        using var process = System.Diagnostics.Process.Start(CliProcess.StartInfo("tag", "-", "-i", "jsonl"))!;
        using var limit = new CancellationTokenSource(CliProcess.Patience);
        var errors = process.StandardError.ReadToEndAsync(limit.Token);

        // The pipe itself, without a writer whose buffer would be flushed into it once the process has gone; writing ends with the process.
        var input = process.StandardInput.BaseStream;
        var feeding = Task.Run(() =>
        {
            try { while (true) input.Write("{\"text\": \"Apple paid $5 million.\"}\n"u8); }
            catch (IOException) { /* it has gone */ }
        });
        Assert.That(await process.StandardOutput.ReadLineAsync(limit.Token), Does.StartWith("{"));
        process.StandardOutput.Close();
        await process.WaitForExitAsync(limit.Token);
        await feeding;
        Assert.That(process.ExitCode, Is.Zero);
        Assert.That(await errors, Is.Empty);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
