using CsCheck;
using Extraction.Text;

namespace Extraction.Tests.Text;

public class TokenizerTests
{
    [TestCase("The U.S. said so.", "The|U.S.|said|so|.")]
    [TestCase("Taiwan Semiconductor Manufacturing Co. Ltd. rose", "Taiwan|Semiconductor|Manufacturing|Co.|Ltd.|rose")]
    [TestCase("iQiyi and Likee Lite", "iQiyi|and|Likee|Lite")]
    [TestCase("a $2.9-million round", "a|$|2.9|-|million|round")]
    [TestCase("Perfect Day's milk, Perfect Day’s cheese", "Perfect|Day|'s|milk|,|Perfect|Day|’s|cheese")]
    [TestCase("R&D at AT&T", "R&D|at|AT&T")]
    [TestCase("Reuters 's story of the '90s, 'so' he said", "Reuters|'s|story|of|the|'|90s|,|'|so|'|he|said")]
    [TestCase("T-Mobile", "T|-|Mobile")]
    [TestCase("wait—what… no--yes ...", "wait|—|what|…|no|--|yes|...")]
    [TestCase("see https://example.com/a?b=1, or mail a.b@example.org.", "see|https://example.com/a?b=1|,|or|mail|a.b@example.org|.")]
    [TestCase("👍🏽 ok 👨‍👩‍👧", "👍🏽|ok|👨‍👩‍👧")]
    [TestCase("小米 Xiaomi小", "小|米|Xiaomi|小")]
    [TestCase("didn't can't O'Brien rock'n'roll", "did|n't|ca|n't|O'Brien|rock'n'roll")]
    [TestCase("£1,250.50 and 3-2 at 6:30 p.m. today", "£|1,250.50|and|3|-|2|at|6:30|p.m.|today")]
    [TestCase("Amazon.com fell.The end", "Amazon.com|fell|.|The|end")]
    [TestCase("@jack likes #AI", "@jack|likes|#AI")]
    public void Tokenize_NewsText_GivesTokens(string text, string expected)
    {
        var tokens = new List<Token>();
        Tokenizer.Tokenize(text, tokens);
        Assert.That(string.Join('|', tokens.Select(t => text[t.Start..t.End])), Is.EqualTo(expected));
    }

    [Test]
    public void Tokenize_AnyUtf16_TilesTheText() => Gen.Char.Array[0, 60].Select(chars => new string(chars)).Sample(text =>
    {
        var tokens = new List<Token>();
        Tokenizer.Tokenize(text, tokens);
        var position = 0;
        foreach (var token in tokens)
        {
            if (token.Start < position || token.End <= token.Start) return false;
            for (; position < token.Start; position++) if (!CharClass.IsSpace(text[position])) return false;
            position = token.End;
        }

        for (; position < text.Length; position++) if (!CharClass.IsSpace(text[position])) return false;
        return true;
    });
}
