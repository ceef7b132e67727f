using System.Globalization;
using System.Text;
using Extraction.Recognition;
using Extraction.Text;

namespace Extraction.Tests.Amounts;

/// <summary>Reads the tables of <c>Specs/*.md</c> and runs a recogniser on their rows. What a cell may hold is said at the head of each file.</summary>
internal static class AmountSpec
{
    private static readonly string[] Certainties = ["explicit", "context", "default"];

    /// <summary>The rows of all tables of a file: the section they stand in and their cells.</summary>
    public static IEnumerable<TestCaseData> Rows(string file)
    {
        var section = "";
        var number = 0;
        foreach (var line in File.ReadLines(Path.Combine(TestContext.CurrentContext.TestDirectory, "Specs", file)))
        {
            number++;
            if (line.StartsWith('#')) section = line.TrimStart('#', ' ');
            if (!line.StartsWith('|') || line.StartsWith("|---", StringComparison.Ordinal)) continue;
            var cells = line.Trim().Trim('|').Split('|').Select(c => c.Trim()).ToArray();
            if (cells[^1] == "expected") continue;
            yield return new TestCaseData([cells]).SetName($"{Path.GetFileNameWithoutExtension(file)}:{number} {section}");
        }
    }

    /// <summary>The values of <paramref name="label"/> that <paramref name="recognizers"/> find in <paramref name="text"/>, by position.</summary>
    public static List<(TextSpan Span, AmountValue Value)> Find(string text, Label label, DateTime? published, params IRecognizer[] recognizers)
    {
        var document = Document.FromText(text, 0, published);
        var mentions = new MentionBuffer();
        foreach (var recognizer in recognizers) recognizer.Recognize(document, mentions);
        var found = new List<(TextSpan, AmountValue)>();
        foreach (var mention in mentions.Mentions)
        {
            if (mention.Label == label) found.Add((mention.Span, (AmountValue)mentions.PayloadOf(mention)!));
        }

        return [.. found.OrderBy(f => f.Item1.Start)];
    }

    /// <summary>
    /// What was found, written the way the spec writes it. The words that the expectation leaves open (certainty, role, unit) are left out unless it names them.
    /// </summary>
    public static string Write(string text, List<(TextSpan Span, AmountValue Value)> found, string expected)
    {
        var open = expected.Split(" ; ");
        var parts = new List<string>();
        foreach (var (span, value) in found)
        {
            if (value.IsEquivalent) continue;
            var like = (parts.Count < open.Length ? open[parts.Count] : "").Split(" = ");
            var line = new StringBuilder(One(text, span, value, null, like[0]));
            for (var i = 0; i < value.Equivalents.Count; i++)
            {
                var equivalent = value.Equivalents[i];
                line.Append(" = ").Append(One(text, equivalent.Span, equivalent.Value, equivalent.Warning, i + 1 < like.Length ? like[i + 1] : ""));
            }

            parts.Add(line.ToString());
        }

        return parts.Count == 0 ? "none" : string.Join(" ; ", parts);
    }

    /// <summary>The expectation with its words in the order that <see cref="Write"/> uses.</summary>
    public static string Normalize(string expected)
    {
        if (expected == "none") return expected;
        return string.Join(" ; ", expected.Split(" ; ").Select(a => string.Join(" = ", a.Split(" = ").Select(NormalizeOne))));
    }

    private static string NormalizeOne(string amount)
    {
        var close = amount.LastIndexOf('»') + 1;
        var words = amount[close..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.OrderBy(w => w, StringComparer.Ordinal).Prepend(amount[..close]));
    }

    private static string One(string text, TextSpan span, AmountValue value, string? warning, string like)
    {
        var expected = like[(like.LastIndexOf('»') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var words = new List<string>();
        if (value.Currency is { } currency) words.Add(currency);
        if (value.Unit is { } unit) words.Add(expected.Contains("*") ? "*" : unit.Replace(' ', '-'));
        if (value.Date is not null || (value.Currency ?? value.Unit) is null) words.Add(value.Date ?? "null");
        else if (Number(value) is { } number) words.Add(number);
        if (value.Qualifier != AmountQualifier.None) words.Add(Qualifier(value.Qualifier));
        if (value.Certainty is { } certainty && expected.Intersect(Certainties).Any()) words.Add(certainty.ToString().ToLowerInvariant());
        if (value.Per is { } per) words.Add("/" + per);
        if (expected.Any(w => w.StartsWith("role=", StringComparison.Ordinal))) words.Add("role=" + (value.Role ?? "none"));
        if (warning is not null) words.Add("warning");
        return NormalizeOne($"«{span.Of(text)}» {string.Join(' ', words)}");
    }

    private static string? Number(AmountValue value)
    {
        if (value.Low is null && value.High is null) return null;
        if (value.Low == value.High) return Plain(value.Low);
        return $"{Plain(value.Low)}..{Plain(value.High)}";
    }

    private static string Plain(decimal? value) => value is { } number ? (number / 1.0000000000000000000000000000m).ToString("0.############", CultureInfo.InvariantCulture) : "";

    private static string Qualifier(AmountQualifier qualifier) => qualifier switch
    {
        AmountQualifier.About => "about",
        AmountQualifier.AtLeast => "at-least",
        AmountQualifier.AtMost => "at-most",
        AmountQualifier.MoreThan => "more-than",
        AmountQualifier.LessThan => "less-than",
        _ => "vague",
    };
}
