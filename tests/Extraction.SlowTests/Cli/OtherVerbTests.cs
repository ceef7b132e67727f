using System.Diagnostics;
using System.Text;
using Extraction.Models;

namespace Extraction.SlowTests.Cli;

/// <summary>The smaller verbs as processes.</summary>
public class OtherVerbTests
{
    [TestCase("tag")]
    [TestCase("inspect")]
    [TestCase("inspect", "pack")]
    [TestCase("compare")]
    [TestCase("serve")]
    [TestCase("completion")]
    [TestCase("train", "ner")]
    [TestCase("train", "topics")]
    [TestCase("train", "clusters")]
    [TestCase("train", "names")]
    [TestCase("train", "words")]
    [TestCase("train", "linking")]
    [TestCase("train", "salience")]
    [TestCase("eval", "amounts")]
    [TestCase("eval", "keyphrases")]
    [TestCase("eval", "relations")]
    [TestCase("eval", "ner")]
    [TestCase("eval", "topics")]
    [TestCase("eval", "linking")]
    [TestCase("compile", "kb")]
    [TestCase("compile", "places")]
    public async Task Help_OfEveryVerb_HasExamples(params string[] verb)
    {
        var result = await CliProcess.RunAsync([.. verb, "--help"]);
        Assert.That(result.Code, Is.Zero, result.Errors);
        Assert.That(result.Output, Does.Contain($"Examples:{Environment.NewLine}").And.Contain($"  extraction {string.Join(' ', verb)}"));
    }

    [Test]
    public async Task InspectPack_Timings_ShowsPackTimeAndMemory()
    {
        var result = await CliProcess.RunAsync("inspect", "pack", "--timings");
        Assert.That(result.Code, Is.Zero, result.Errors);
        foreach (var file in ModelPack.OpenEmbedded().Manifest.Files) Assert.That(result.Output, Does.Contain(file.Sha256));
        Assert.That(result.Output, Does.Match(@"loading the pack +\d+ ms").And.Match(@"first text +\d+ ms").And.Match(@"memory, resident at most +\d+ MB"));
        Assert.That(result.Output, Does.Contain(ModelPack.OpenEmbedded().Info.Sha256));
        TestContext.Out.WriteLine(result.Output);
    }

    [Test]
    public async Task Inspect_Text_ShowsWhoFoundWhat()
    {
        var result = await CliProcess.RunAsync("Apple paid $5 million.", ["inspect", "-"]);
        Assert.That(result.Code, Is.Zero, result.Errors);
        Assert.That(result.Output, Does.Contain("$5 million").And.Contain("MoneyRecognizer"));
    }

    [Test]
    public async Task TrainTopics_Also_LearnsFromRowsThatTheReportLeavesOut()
    {
        var folder = Directory.CreateTempSubdirectory("topics").FullName;
        try
        {
            string In(string name) => Path.Combine(folder, name);
            string[] sure = ["sport,The striker scored a goal in the match", "sport,The coach praised the league", "money,The bank raised its dividend", "money,Shares and bonds fell"];
            File.WriteAllLines(In("sure.csv"), ["text,label", .. sure.SelectMany(static (row, i) => Enumerable.Range(0, 4).Select(n => $"\"{row.Split(',')[1]} {i}{n}\",{row.Split(',')[0]}"))]);
            File.WriteAllLines(In("guessed.csv"), ["text,label", .. Enumerable.Range(0, 12).Select(static n => $"Zebrafish quoin {n},sport")]);
            File.WriteAllLines(In("held.csv"), ["text,label", "Zebrafish quoin,sport"]);
            var trained = await CliProcess.RunAsync("train", "topics", In("sure.csv"), "--also", In("guessed.csv"), "--out", In("own.zip"));
            Assert.That(trained.Code, Is.Zero, trained.Errors);
            Assert.That(trained.Output, Does.Match(@"sport +rows +8\b"), "the guessed rows are not reported on");
            var judged = await CliProcess.RunAsync("eval", "topics", In("held.csv"), "--model", In("own.zip"));
            Assert.That(judged.Output, Does.Contain("accuracy 1.0000"), judged.Output + judged.Errors);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public async Task Completion_AfterAPrefix_GivesWhatMayFollow()
    {
        const string Typed = "extraction tag --for";
        var script = await CliProcess.RunAsync("completion", "bash");
        Assert.That(script.Output, Does.Contain("complete -o default -F _extraction extraction"));
        var result = await CliProcess.RunAsync($"[suggest:{Typed.Length}]", Typed);
        Assert.That(result.Lines, Does.Contain("--format"));
    }

    [Test]
    public async Task Serve_ToldToStop_StopsWithCode0()
    {
        if (OperatingSystem.IsWindows()) Assert.Ignore("There is no SIGTERM on Windows.");
        using var process = Process.Start(CliProcess.StartInfo("serve", "--urls", "http://127.0.0.1:0"))!;
        using var limit = new CancellationTokenSource(CliProcess.Patience);
        try
        {
            var line = await process.StandardError.ReadLineAsync(limit.Token);
            Assert.That(line, Does.StartWith("Listening on http://127.0.0.1:"));
            var url = line!["Listening on ".Length..].Split(". ")[0];
            using var client = new HttpClient { Timeout = CliProcess.Patience };
            using var response = await client.PostAsync($"{url}/v1/tags", new StringContent("Apple paid $5 million.", Encoding.UTF8, "text/plain"), limit.Token);
            Assert.That(await response.Content.ReadAsStringAsync(limit.Token), Does.Contain("\"USD\""));
            using (var kill = Process.Start("kill", ["-TERM", $"{process.Id}"])) await kill.WaitForExitAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            Assert.That(process.ExitCode, Is.Zero);
        }
        finally
        {
            process.Kill();
        }
    }
}
