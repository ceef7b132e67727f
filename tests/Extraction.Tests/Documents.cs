using System.Text;
using System.Text.RegularExpressions;
using Extraction.Linking;
using Extraction.Recognition;
using Extraction.Text;

namespace Extraction.Tests;

/// <summary>Builds documents by hand: <c>[Apple](COMPANY) rose</c> marks the expected mentions.</summary>
internal static partial class Documents
{
    public static (Document Document, MentionBuffer Mentions, EntityBuffer Entities) Of(string marked)
    {
        var text = new StringBuilder();
        var buffer = new MentionBuffer();
        var position = 0;
        foreach (Match match in Mark().Matches(marked))
        {
            text.Append(marked, position, match.Index - position);
            var start = text.Length;
            text.Append(match.Groups[1].Value);
            buffer.Add(new TextSpan(start, text.Length), Label.Of(match.Groups[2].Value), 1);
            position = match.Index + match.Length;
        }

        text.Append(marked, position, marked.Length - position);
        var document = Document.FromText(text.ToString());
        var entities = new EntityBuffer();
        entities.Reset(buffer.Count);
        new SurfaceLinker().Link(document, buffer.Mentions, buffer, entities);
        return (document, buffer, entities);
    }

    [GeneratedRegex(@"\[([^\]]+)\]\(([A-Z]+)\)")]
    private static partial Regex Mark();
}
