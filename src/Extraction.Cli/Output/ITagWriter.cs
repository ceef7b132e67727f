namespace Extraction.Cli.Output;

/// <summary>Writes the tags of many articles in one format. Disposing ends the output; not thread-safe.</summary>
internal interface ITagWriter : IDisposable
{
    /// <summary>Writes the tags of the next article.</summary>
    void Write(ArticleTags tags);
}
