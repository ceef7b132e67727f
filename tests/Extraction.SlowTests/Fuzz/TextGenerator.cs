using System.Text;

namespace Extraction.SlowTests.Fuzz;

/// <summary>Texts that try to break the pipeline, the same for the same seed: random Unicode, mutated prose, hostile markup, pathological repeats.</summary>
internal sealed class TextGenerator(int seed)
{
    private static readonly string[] Pieces =
    [
        "Apple bought Beats for $3 billion", "South Korea fined TikTok 186 million won ($155,000)", "U.S.", "Co. Ltd. (TSMC)", "$2.9-million", "HK$5m", "between €4 and €5bn", "the second quarter of 2020", "30.9%", "20 basis points",
        "Ann Lee, chief executive of Acme Corp.", "Mr. O'Neil’s", "R&D", "T-Mobile", "https://example.org/a?b=c&d", "By Ann Lee / Aug 05, 2020 06:04 PM / World", "<script>alert(1)</script>", "<div><p>", "&amp;&#x0;", "]]>", "((((((((((", "$$$$$$", "%%%",
        "1,000,000,000,000,000,000,000,000,000,000", "0.000000000000000000000000000001 dollars", "999999999999999999999999999999 billion euros", "–—‑", "…", "「日本」", "한국", "العربية", "😀👩‍👩‍👧", "\u202E", "\u0000", "\uFEFF", "\uD800", "\uDC00", "a\u0301", "ﬃ", "İ", "ß", "\r\n\r\n", "\n", "\t", " ",
    ];

    private readonly Random random = new(seed);

    public string Next()
    {
        var text = random.Next(5) switch
        {
            0 => RandomUnits(random.Next(400)),
            1 => Repeat(),
            _ => Prose(),
        };
        return random.Next(3) == 0 ? Mutate(text) : text;
    }

    private string Prose()
    {
        var text = new StringBuilder();
        for (var i = random.Next(30); i >= 0; i--) text.Append(Pieces[random.Next(Pieces.Length)]).Append(random.Next(4) == 0 ? string.Empty : " ");
        return text.ToString();
    }

    private string Repeat() => new StringBuilder().Insert(0, Pieces[random.Next(Pieces.Length)], random.Next(1, 60)).ToString();

    private string RandomUnits(int length)
    {
        var units = new char[length];
        for (var i = 0; i < length; i++) units[i] = (char)(random.Next(3) == 0 ? random.Next(0x10000) : random.Next(0x20, 0x7F));
        return new string(units);
    }

    private string Mutate(string text)
    {
        var units = text.ToCharArray();
        for (var i = units.Length / 20; i >= 0 && units.Length > 0; i--)
        {
            var (a, b) = (random.Next(units.Length), random.Next(units.Length));
            if (random.Next(2) == 0) (units[a], units[b]) = (units[b], units[a]);
            else units[a] = (char)random.Next(0x3000);
        }

        return new string(units);
    }
}
