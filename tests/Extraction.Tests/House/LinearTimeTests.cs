using System.Text;

namespace Extraction.Tests.House;

/// <summary>Twice the text takes about twice the time: no stage looks at pairs.</summary>
public class LinearTimeTests
{
    private const int Words = 10_000;

    [Test]
    public void Extract_TwiceTheText_TakesAboutTwiceTheTime()
    {
        var extractor = Extractor.LoadDefault();
        string one = Prose(Words), two = Prose(2 * Words);
        extractor.Extract(Prose(2_000));
        var ratios = new List<double>();
        for (var run = 0; run < 3; run++)
        {
            var single = Time(extractor, one);
            ratios.Add(Time(extractor, two) / single);
        }

        // Quadratic time would give 4; the best of three runs, in processor time, is little disturbed by other load.
        Assert.That(ratios.Min(), Is.LessThan(3.2), string.Join(' ', ratios));
    }

    private static double Time(Extractor extractor, string text) => Measured.CpuTime(() => extractor.Extract(text)).TotalMilliseconds;

    /// <summary>Sentences with ever new names of people and firms, known countries and sums.</summary>
    private static string Prose(int words)
    {
        var random = new Random(11);
        var text = new StringBuilder();
        for (var count = 0; count < words; count += 17)
        {
            text.Append(Name(random)).Append(' ').Append(Name(random)).Append(", chief of ").Append(Name(random)).Append(" Inc., told ").Append(Name(random))
                .Append(" in Korea that Congo paid $").Append(random.Next(2, 900)).Append(" million to the American group. ");
        }

        return text.ToString();
    }

    private static string Name(Random random)
    {
        var name = new char[random.Next(4, 9)];
        for (var i = 0; i < name.Length; i++) name[i] = (i % 2 == 0 ? "bdfgklmnprstvz" : "aeiou")[random.Next(i % 2 == 0 ? 14 : 5)];
        name[0] = char.ToUpperInvariant(name[0]);
        return new string(name);
    }
}
