using System.Text;

namespace Extraction.Cli.Input;

/// <summary>The articles of a file, read one by one; what cannot be read is reported and passed over.</summary>
/// <param name="report">Receives a message for each line or file that cannot be read.</param>
internal sealed class ArticleSource(Action<string> report)
{
    /// <summary>The articles of a file of JSON Lines.</summary>
    public IEnumerable<Article> ReadLines(InputFile file)
    {
        Stream stream;
        try
        {
            stream = file.IsStandardInput ? Console.OpenStandardInput() : File.OpenRead(file.Path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            report($"{file.Path}: {e.Message}");
            yield break;
        }

        using (stream)
        {
            var source = new LineSource(stream);
            while (source.ReadAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult() is { } batch)
            {
                foreach (var article in Parse(file, batch)) yield return article;
            }
        }
    }

    /// <summary>The articles of a page.</summary>
    public IEnumerable<Article> ReadPage(InputFile file)
    {
        try
        {
            return Pages.Read(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            report($"{file.Path}: {e.Message}");
            return [];
        }
    }

    private List<Article> Parse(InputFile file, LineBatch batch)
    {
        var articles = new List<Article>();
        using (batch)
        {
            if (batch.IsTooLong) report($"{file.Path}:{batch.FirstNumber}: {batch.TooLongMessage}");
            foreach (var (number, range) in batch.Lines())
            {
                try { articles.Add(ArticleLine.Parse(batch.Bytes[range], out _)); }
                catch (FormatException e) { report($"{file.Path}:{number}: {e.Message}"); }
            }
        }

        return articles;
    }
}
