using Extraction.Text;

namespace Extraction.Tests.Text;

public class SentenceSplitterTests
{
    [TestCase("Mr. Smith met J. Doe. They left.", "Mr. Smith met J. Doe.|They left.")]
    [TestCase("Apple Inc. rose. Foo Corp. The end.", "Apple Inc. rose.|Foo Corp.|The end.")]
    [TestCase("He said \"no.\" She agreed.", "He said \"no.\"|She agreed.")]
    [TestCase("The U.S. Senate voted. iQiyi fell.", "The U.S. Senate voted.|iQiyi fell.")]
    [TestCase("A headline here\n\nThe body starts. It ends.", "A headline here|The body starts.|It ends.")]
    [TestCase("This line of plain text was wrapped by a mail program near\nseventy characters and goes on here.", "This line of plain text was wrapped by a mail program near\nseventy characters and goes on here.")]
    [TestCase("It rose 2.5 percent. In 2020, it fell.", "It rose 2.5 percent.|In 2020, it fell.")]
    public void Split_NewsText_GivesSentences(string text, string expected)
    {
        var document = Document.FromText(text);
        var sentences = new List<string>();
        foreach (var sentence in document.Sentences) sentences.Add(text[document.Tokens[sentence.FirstToken].Start..document.Tokens[sentence.EndToken - 1].End]);
        Assert.That(string.Join('|', sentences), Is.EqualTo(expected));
    }
}
