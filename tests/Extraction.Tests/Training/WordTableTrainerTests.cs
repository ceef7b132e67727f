using System.Numerics.Tensors;
using Extraction.Learned;
using Extraction.Text;
using Extraction.Training.Words;

namespace Extraction.Tests.Training;

/// <summary>From plain text to a word table.</summary>
public class WordTableTrainerTests
{
    private static readonly string[] Sport = ["goal", "match", "coach", "striker", "league"];
    private static readonly string[] Money = ["shares", "profit", "dividend", "bank", "bonds"];

    private static readonly WordTableOptions Small = new() { MinimumLines = 3, TextDimensions = 6, Dimensions = 6, Fine = 4, Coarse = 2 };

    [Test]
    public void Train_WordsThatStandTogether_PointTheSameWay()
    {
        var table = Table(Small);
        Assert.That(Likeness(table, "coach", "striker"), Is.GreaterThan(Likeness(table, "coach", "bank") + 0.5));
        Assert.That(Likeness(table, "bank", "bonds"), Is.GreaterThan(Likeness(table, "bank", "goal") + 0.5));
    }

    [Test]
    public void Train_RarityIsThatOfTheText()
    {
        var table = Table(Small);
        Assert.That(table.TryFind(TokenHash.OfLower("the"), out var the) && table.TryFind(TokenHash.OfLower("coach"), out var coach) && table.RarityOf(coach) > table.RarityOf(the), Is.True);
        Assert.That(table.RarityOf(the), Is.EqualTo(1).Within(0.1), "it stands in every line");
        Assert.That(table.TryFind(TokenHash.OfLower("once"), out _), Is.False);
    }

    [Test]
    public void Train_Twice_SameBytes() => Assert.That(WordTableTrainer.Train(Lines, null, Small, null), Is.EqualTo(WordTableTrainer.Train(Lines, null, Small, null)));

    [Test]
    public void Train_NoText_SaysSo() => Assert.That(() => WordTableTrainer.Train(static () => [], null, Small, null), Throws.TypeOf<InvalidDataException>());

    private static WordTable Table(WordTableOptions options) => WordTable.Read(WordTableTrainer.Train(Lines, null, options, null));

    private static double Likeness(WordTable table, string first, string second)
    {
        return TensorPrimitives.CosineSimilarity<float>(Vector(first), Vector(second));

        float[] Vector(string word)
        {
            Assert.That(table.TryFind(TokenHash.OfLower(word), out var row), Is.True, word);
            return Array.ConvertAll(table.VectorOf(row).ToArray(), static b => (float)b);
        }
    }

    private static List<string> Lines()
    {
        var random = new Random(5);
        var lines = new List<string> { "The once" };
        for (var i = 0; i < 200; i++)
        {
            var words = i % 2 == 0 ? Sport : Money;
            lines.Add($"The {words[random.Next(5)]} {words[random.Next(5)]} {words[random.Next(5)]} {words[random.Next(5)]}");
        }

        return lines;
    }
}
