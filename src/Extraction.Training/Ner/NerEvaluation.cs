using Extraction.Evaluation;
using Extraction.Learned;
using Extraction.Recognition;
using Extraction.Text;

namespace Extraction.Training.Ner;

/// <summary>Measures a model on a gold file. Where the gold has the coarse labels of CoNLL, the model's labels are translated to them.</summary>
internal sealed class NerEvaluation(TaggerModel model)
{
    /// <summary>The product's labels as CoNLL-2003 would have them.</summary>
    private static readonly Dictionary<string, string> Coarse = new()
    {
        ["COMPANY"] = "ORG", ["ORGANIZATION"] = "ORG", ["COUNTRY"] = "LOC", ["PLACE"] = "LOC", ["PERSON"] = "PER", ["NORP"] = "MISC", ["PRODUCT"] = "MISC", ["MISC"] = "MISC",
    };

    /// <summary>Speed is measured for at least so long, after a warm-up.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(0.7), LeastTime = TimeSpan.FromSeconds(0.7);

    private readonly TaggerRecognizer recognizer = new(model);
    private readonly MentionBuffer buffer = new();

    /// <summary>Scores a file; <paramref name="predictions"/> takes what was found, in the form of the file.</summary>
    public NerReport Run(string path, TextWriter? predictions = null)
    {
        var report = new NerReport();
        using var reader = LexiconBuilder.Open(path);
        if (NerFiles.IsJsonLines(path))
        {
            var articles = GoldReader.Read(reader).ToList();
            foreach (var article in articles) Measure(article, report, predictions);
            report.Speed = SpeedOf(articles.ConvertAll(article => article.Text));
            return report;
        }

        var documents = ConllReader.Read(reader);
        var labels = documents.SelectMany(document => document).SelectMany(sentence => sentence.Chunks()).Select(chunk => chunk.Label).ToHashSet();
        var coarse = !labels.Overlaps(model.Labels) || (labels.Contains(Label.Of("ORG")) && !model.Labels.Contains(Label.Of("ORG")));
        foreach (var document in documents) Measure(document, labels, coarse, report, predictions);
        report.Speed = SpeedOf([.. documents.Select(document => NerFiles.Join(document, out _).Text)]);
        return report;
    }

    /// <summary>Tokens a second of processor time from text to names; the code is warmed up first.</summary>
    private double SpeedOf(List<string> texts)
    {
        Read(texts, WarmUp);
        var start = Environment.CpuUsage.TotalTime;
        var tokens = Read(texts, LeastTime);
        return tokens / Math.Max(1e-9, (Environment.CpuUsage.TotalTime - start).TotalSeconds);
    }

    /// <summary>Tags all texts, again and again, until the time is spent; gives how many tokens that were.</summary>
    private long Read(List<string> texts, TimeSpan time)
    {
        long tokens = 0;
        var start = Environment.CpuUsage.TotalTime;
        while (texts.Count > 0 && Environment.CpuUsage.TotalTime - start < time)
        {
            foreach (var text in texts)
            {
                var document = Document.FromText(text);
                Recognize(document);
                tokens += document.Tokens.Length;
            }
        }

        return tokens;
    }

    private void Measure(GoldArticle article, NerReport report, TextWriter? predictions)
    {
        var found = Find(Document.FromText(article.Text));
        report.Add(article.Text, [.. article.Spans.Where(span => model.Labels.Contains(span.Label))], found);
        if (predictions is not null) GoldReader.Write(predictions, article with { Spans = [.. found.Select(f => f.Span)] });
    }

    private void Measure(List<ConllSentence> sentences, HashSet<Label> labels, bool coarse, NerReport report, TextWriter? predictions)
    {
        var joined = NerFiles.Join(sentences, out var tokens);
        var document = model.GivenTokens ? Document.FromTokens(sentences.Select(sentence => sentence.Tokens)) : Document.FromText(joined.Text);
        var found = Find(document);
        if (model.GivenTokens) found = [.. found.Select(f => f with { Span = Move(f.Span, document, tokens) })];
        found = [.. found.Select(f => f with { Span = Snap(f.Span with { Label = coarse ? Translate(f.Span.Label) : f.Span.Label }, tokens) }).Where(f => labels.Contains(f.Span.Label))];
        report.Add(joined.Text, joined.Spans, found);
        if (predictions is not null) WritePredictions(sentences, tokens, found, predictions);
    }

    private List<(GoldSpan Span, float Confidence)> Find(Document document)
    {
        Recognize(document);
        var found = new List<(GoldSpan, float)>();
        foreach (var mention in buffer.Mentions) found.Add((new GoldSpan(mention.Span.Start, mention.Span.End, mention.Label), mention.Confidence));
        return found;
    }

    private void Recognize(Document document)
    {
        buffer.Clear();
        recognizer.Recognize(document, buffer);
    }

    private static Label Translate(Label label) => Coarse.TryGetValue(label.Name, out var name) ? Label.Of(name) : label;

    /// <summary>From the text of <see cref="Document.FromTokens"/> to that of <see cref="NerFiles.Join"/>: the same tokens at other places.</summary>
    private static GoldSpan Move(GoldSpan span, Document document, List<TextSpan> tokens) =>
        span with { Start = tokens[document.TokenAt(span.Start)].Start, End = tokens[document.TokenAt(span.End - 1)].End };

    /// <summary>Moves the ends outward to those of the file's tokens.</summary>
    private static GoldSpan Snap(GoldSpan span, List<TextSpan> tokens)
    {
        var first = IndexAt(tokens, span.Start);
        var last = IndexAt(tokens, span.End - 1);
        return span with { Start = tokens[first].Start, End = tokens[last].End };
    }

    private static int IndexAt(List<TextSpan> tokens, int position)
    {
        int low = 0, high = tokens.Count - 1;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (tokens[middle].End <= position) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static void WritePredictions(List<ConllSentence> sentences, List<TextSpan> tokens, List<(GoldSpan Span, float Confidence)> found, TextWriter output)
    {
        int token = 0, next = 0;
        foreach (var sentence in sentences)
        {
            var before = -1;
            for (var i = 0; i < sentence.Tokens.Count; i++, token++)
            {
                while (next < found.Count && found[next].Span.End <= tokens[token].Start) next++;
                var inside = next < found.Count && found[next].Span.Start < tokens[token].End;
                var tag = !inside ? "O" : (before == next ? "I-" : "B-") + found[next].Span.Label;
                before = inside ? next : -1;
                output.Write($"{sentence.Tokens[i]}\t{sentence.Tags[i]}\t{tag}\n");
            }

            output.Write('\n');
        }
    }
}
