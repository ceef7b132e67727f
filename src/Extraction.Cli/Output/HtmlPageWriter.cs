using System.Text;
using Extraction.Rendering;

namespace Extraction.Cli.Output;

/// <summary>One page of HTML with every article's rendering, needing nothing else.</summary>
internal sealed class HtmlPageWriter : ITagWriter
{
    private readonly StreamWriter writer;

    public HtmlPageWriter(Stream output)
    {
        writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true);
        writer.Write("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<title>Tags</title>\n<style>\nbody{margin:0}.xtr{border-bottom:1px solid}\n");
        writer.Write(HtmlStyle.Css);
        writer.Write("\n</style>\n</head>\n<body>\n<main>\n");
    }

    public void Write(ArticleTags tags) => writer.Write(tags.ToBareHtml());

    public void Dispose()
    {
        writer.Write("</main>\n</body>\n</html>\n");
        writer.Dispose();
    }
}
