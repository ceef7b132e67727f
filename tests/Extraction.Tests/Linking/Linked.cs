using System.Text;
using Extraction.Linking.Knowledge;
using Extraction.Linking;
using Extraction.Recognition;
using Extraction.Text;

namespace Extraction.Tests.Linking;

/// <summary>Links text in which brackets mark the mentions: <c>[Acme](COMPANY) fell</c>.</summary>
internal static class Linked
{
    public static ArticleTags Text(string marked, params KnowledgeBase[] knowledge)
    {
        var (text, spans) = Read(marked);
        return new ExtractorBuilder().AddRecognizer(new Given(spans)).UseLinker(new AliasLinker(knowledge)).UseOptions(new ExtractorOptions { DetectLanguage = false }).Build().Extract(text);
    }

    /// <summary>Each entity of a label as its mentions' words joined by <c>|</c>, in text order of the first mention.</summary>
    public static string[] Groups(this ArticleTags tags, Label label) =>
        [.. tags.OfLabel(label).OrderBy(static e => e.Mentions[0].Span.Start).Select(static e => string.Join('|', e.Mentions.Select(static m => m.Text)))];

    private static (string Text, List<(TextSpan, Label)> Spans) Read(string marked)
    {
        var text = new StringBuilder();
        var spans = new List<(TextSpan, Label)>();
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked[i] != '[')
            {
                text.Append(marked[i]);
                continue;
            }

            int close = marked.IndexOf("](", i, StringComparison.Ordinal), end = marked.IndexOf(')', close);
            spans.Add((new TextSpan(text.Length, text.Length + close - i - 1), Label.Of(marked[(close + 2)..end])));
            text.Append(marked, i + 1, close - i - 1);
            i = end;
        }

        return (text.ToString(), spans);
    }

    private sealed class Given(List<(TextSpan Span, Label Label)> spans) : IRecognizer
    {
        public void Recognize(Document document, MentionBuffer mentions)
        {
            foreach (var (span, label) in spans) mentions.Add(span, label, 0.95f);
        }
    }
}
