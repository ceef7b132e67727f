using Extraction.Cli.Input;
using Extraction.Cli.Output;

namespace Extraction.Cli.Tagging;

/// <summary>One run of <c>extraction tag</c>: files in, tags out.</summary>
internal sealed class TagRun(TagSettings settings, Extractor extractor)
{
    private int failures, skipped;

    /// <summary>Does it and gives the exit code.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var files = InputFile.Find(settings.Files, settings.Lines);
        if (files.Count == 0)
        {
            Console.Error.WriteLine("There is nothing to tag: the folder holds no text, Markdown, HTML, feed or JSON Lines files.");
            return ExitCode.Failed;
        }

        var isShown = !settings.Quiet && (settings.Out is not null || Console.IsOutputRedirected);
        await ProgressReport.RunAsync(isShown, files.Sum(static f => f.Size), async progress =>
        {
            if (settings.Out is null) await ToStandardOutputAsync(files, progress, cancellation);
            else await ToFolderAsync(files, progress, cancellation);
            return 0;
        });
        if (skipped > 0 && !settings.Quiet) Console.Error.WriteLine($"{skipped} of {files.Count} files were done before and are left as they are.");
        return failures > 0 ? ExitCode.SomeFailed : ExitCode.Success;
    }

    private async Task ToStandardOutputAsync(List<InputFile> files, ProgressReport progress, CancellationToken cancellation)
    {
        await using var output = new BufferedStream(StandardOutput.Open(), 1 << 16);
        if (settings.Format == "jsonl" && files.Any(IsLines))
        {
            for (var i = 0; i < files.Count;)
            {
                var end = i;
                while (end < files.Count && !IsLines(files[end])) end++;
                if (end > i) TagPages(files[i..end], output, progress, cancellation);
                else await TagLinesAsync(files[end++], output, settings.Jobs, progress, cancellation);
                i = end;
            }

            return;
        }

        TagPages(files, output, progress, cancellation);
    }

    private void TagPages(List<InputFile> files, Stream output, ProgressReport progress, CancellationToken cancellation)
    {
        using var writer = OutputFormat.Create(settings.Format, output);
        foreach (var tags in extractor.ExtractMany(files.SelectMany(file => Articles(file, progress, Report)), settings.Jobs, cancellation)) writer.Write(tags);
    }

    /// <summary>One output file an input file. Many pages are done side by side; a file of many lines is spread over the cores.</summary>
    private async Task ToFolderAsync(List<InputFile> files, ProgressReport progress, CancellationToken cancellation)
    {
        var folder = new OutputFolder(settings.Out!, OutputFormat.EndingOf(settings.Format), files);
        var isSpread = files.Count < settings.Jobs * 2;
        var options = new ParallelOptions { MaxDegreeOfParallelism = isSpread ? 1 : settings.Jobs, CancellationToken = cancellation };
        await Parallel.ForEachAsync(files, options, async (file, token) =>
        {
            if (folder.IsDone(file))
            {
                Interlocked.Increment(ref skipped);
                progress.Add(file.Size);
                return;
            }

            try
            {
                await folder.WriteAsync(file, output => TagFileAsync(file, output, isSpread ? settings.Jobs : 1, progress, token));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Report($"{file.Path}: {e.Message}");
            }
        });
    }

    /// <summary>Tags one file into a stream of its own; false when it could not be read.</summary>
    private async Task<bool> TagFileAsync(InputFile file, Stream output, int jobs, ProgressReport progress, CancellationToken cancellation)
    {
        if (settings.Format == "jsonl" && IsLines(file)) return await TagLinesAsync(file, output, jobs, progress, cancellation);
        // A file that cannot be opened throws here, so that no empty output stands for it; a bad line inside it is told and passed over.
        if (!file.IsStandardInput) await Open(file).DisposeAsync();
        var isWhole = true;
        using (var writer = OutputFormat.Create(settings.Format, output))
        {
            foreach (var tags in extractor.ExtractMany(Articles(file, progress, ReportHere), jobs, cancellation)) writer.Write(tags);
        }

        return isWhole;

        void ReportHere(string message)
        {
            if (!IsLines(file)) isWhole = false;
            Report(message);
        }
    }

    private async Task<bool> TagLinesAsync(InputFile file, Stream output, int jobs, ProgressReport progress, CancellationToken cancellation)
    {
        Stream input;
        try
        {
            input = Open(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Report($"{file.Path}: {e.Message}");
            return false;
        }

        await using (input)
        {
            var tagger = new LineTagger(extractor, jobs) { OnWritten = bytes => progress.Add(bytes) };
            await tagger.RunAsync(input, output, cancellation);
            Interlocked.Add(ref failures, tagger.Failures);
        }

        return true;
    }

    private IEnumerable<Article> Articles(InputFile file, ProgressReport progress, Action<string> report)
    {
        var source = new ArticleSource(report);
        if (IsLines(file))
        {
            foreach (var article in source.ReadLines(file)) yield return article;
        }
        else
        {
            foreach (var article in source.ReadPage(file)) yield return article;
        }

        progress.Add(file.Size);
    }

    private bool IsLines(InputFile file) => settings.Lines ?? file.IsLines;

    private static Stream Open(InputFile file) => file.IsStandardInput ? Console.OpenStandardInput() : new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.Read, 1);

    private void Report(string message)
    {
        Interlocked.Increment(ref failures);
        Console.Error.WriteLine(message);
    }
}
