using Extraction.Articles;

namespace Extraction.Tests.Articles;

public class MarkdownTests
{
    [Test]
    public void Read_FrontMatterAndMarks_GivesPlainText()
    {
        const string Page = """
            ---
            title: "Tea prices rise"
            date: 2020-08-05 18:04
            author: [Ruth Adeyemi, Ann Lee]
            section: Markets
            ---

            # Tea prices rise

            Tea rose **3%** at the [weekly auction](https://example.org/a_(b)) in *Mombasa*.
            Brokers use `tea_bot_2` to bid.

            ![A cup](cup.jpg)

            ## Why

            - rain in the hills
            - buyers from Egypt

            > “It is the rain,” he said.

            ```csharp
            var dropped = true;
            ```

            The end[^1] costs \$5 &amp; more.
            """;
        var article = ArticleReader.Read(Page.ReplaceLineEndings("\n"), source: "tea.md").Single();
        Assert.Multiple(() =>
        {
            Assert.That((article.Headline, string.Join('|', article.Authors), article.Published, article.Section, article.CarriesText), Is.EqualTo(("Tea prices rise", "Ruth Adeyemi|Ann Lee", new DateTime(2020, 8, 5, 18, 4, 0), "Markets", true)));
            Assert.That(article.Text, Is.EqualTo("Tea rose 3% at the weekly auction in Mombasa.\nBrokers use tea_bot_2 to bid.\n\nWhy\n\nrain in the hills\nbuyers from Egypt\n\n“It is the rain,” he said.\n\nThe end[^1] costs $5 & more."));
        });
    }

    [TestCase("# Gold\n\nAn ounce cost $2,039.", "Gold", "An ounce cost $2,039.")]
    [TestCase("Gold\n====\n\nAn ounce cost $2,039.", "Gold", "An ounce cost $2,039.")]
    [TestCase("An ounce cost 2 * 3 dollars [sic].", null, "An ounce cost 2 * 3 dollars [sic].")]
    [TestCase("| a | b |\n|---|---|\n| 1 | 2 |", null, "a   b\n1   2")]
    public void Read_Markdown_GivesHeadlineAndText(string page, string? headline, string text)
    {
        var article = ArticleReader.Read(page, PageFormat.Markdown).Single();
        Assert.That((article.Headline, article.Text), Is.EqualTo((headline, text)));
    }
}
