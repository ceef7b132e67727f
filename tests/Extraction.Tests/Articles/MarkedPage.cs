using System.Globalization;
using System.Text;

namespace Extraction.Tests.Articles;

/// <summary>
/// A page whose lines say what they are: <c>=</c> opens an article (<c>authors; date; section</c>), then <c>H</c> headline, <c>B</c> byline,
/// <c>T</c> text, <c>R</c> related headline, <c>F</c> furniture. The page itself is what stands after the bars.
/// </summary>
internal sealed class MarkedPage
{
    public sealed record Expected(string[] Authors, DateTime? Published, string? Section)
    {
        public string? Headline { get; set; }

        public List<string> Text { get; } = [];

        public int Related { get; set; }
    }

    public string Page { get; }

    public List<Expected> Articles { get; } = [];

    public List<string> Furniture { get; } = [];

    public MarkedPage(string marked)
    {
        var page = new StringBuilder();
        foreach (var line in marked.Split('\n'))
        {
            if (line.Length == 0) { page.Append('\n'); continue; }
            var (mark, text) = (line[0], line[2..].Trim());
            switch (mark)
            {
                case '=': Articles.Add(Head(text)); continue;
                case 'H': Articles[^1].Headline = text; break;
                case 'T': Articles[^1].Text.Add(text); break;
                case 'R': Articles[^1].Related++; break;
                case 'F' or 'B': Furniture.Add(text); break;
                default: throw new FormatException($"No mark: {line}");
            }
            page.Append(text).Append('\n');
        }
        Page = page.ToString();
    }

    private static Expected Head(string text)
    {
        var fields = text.Split(';', StringSplitOptions.TrimEntries);
        return new Expected(
            fields[0].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            fields[1].Length == 0 ? null : DateTime.Parse(fields[1], CultureInfo.InvariantCulture),
            fields[2].Length == 0 ? null : fields[2]);
    }
}
