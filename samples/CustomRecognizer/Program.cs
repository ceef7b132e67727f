// Names of your own, in two ways: a list, and a recognizer in code.
using Extraction;
using Extraction.Gazetteers;
using Extraction.Models;
using Extraction.Recognition;
using Extraction.Text;

var projects = new GazetteerBuilder()
    .Add("Project Falcon", Label.Of("PROJECT"), "falcon")
    .Add("Project Heron", Label.Of("PROJECT"), "heron")
    .Build();

var extractor = new ExtractorBuilder()
    .UsePack(ModelPack.OpenEmbedded())
    .InsertRecognizer(new GazetteerRecognizer(projects))
    .InsertRecognizer(new TicketRecognizer())
    .Build();

var tags = extractor.Extract("Acme moved Project Falcon to Berlin after ticket OPS-1742 was closed.");
foreach (var label in new[] { "PROJECT", "TICKET" })
{
    foreach (var entity in tags.OfLabel(Label.Of(label))) Console.WriteLine($"{label}  {entity.Name}");
}

/// <summary>Finds ticket numbers such as <c>OPS-1742</c>. One instance serves all threads.</summary>
internal sealed class TicketRecognizer : IRecognizer
{
    private static readonly Label Ticket = Label.Of("TICKET");

    public void Recognize(Document document, MentionBuffer mentions)
    {
        // A ticket may be one token or several, as the tokenizer sees fit.
        var tokens = document.Tokens;
        for (var first = 0; first < tokens.Length; first++)
        {
            for (var last = first; last < Math.Min(first + 3, tokens.Length); last++)
            {
                var span = new TextSpan(tokens[first].Start, tokens[last].End);
                if (IsTicket(document.TextOf(span))) mentions.Add(span, Ticket, 1);
            }
        }
    }

    private static bool IsTicket(ReadOnlySpan<char> words)
    {
        var dash = words.IndexOf('-');
        return dash >= 2 && dash + 1 < words.Length && !words[..dash].ContainsAnyExceptInRange('A', 'Z') && !words[(dash + 1)..].ContainsAnyExceptInRange('0', '9');
    }
}
