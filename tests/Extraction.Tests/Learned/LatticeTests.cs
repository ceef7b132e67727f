using CsCheck;
using Extraction.Learned;

namespace Extraction.Tests.Learned;

/// <summary>The lattice against all paths written out.</summary>
public class LatticeTests
{
    private const int Length = 4;
    private static readonly TagSet Tags = new([Label.Of("A"), Label.Of("B")]);
    private static readonly byte[][] Paths = [.. AllPaths(Length)];
    private static readonly Gen<float[]> Numbers = Gen.Float[-3, 3].Array[Tags.Count * (Length + Tags.Count)];

    [Test]
    public void Decode_AnyScores_IsTheBestLegalPath() => Numbers.Sample(numbers =>
    {
        var lattice = Fill(numbers, out var transitions);
        var path = new byte[Length];
        lattice.Decode(path);
        var best = Paths.Max(p => ScoreOf(lattice, transitions, p));
        return Math.Abs(ScoreOf(lattice, transitions, path) - best) < 1e-3;
    });

    [Test]
    public void ProbabilityOf_AnyScores_IsTheShareOfThePathsThatHoldTheMention() => Numbers.Sample(numbers =>
    {
        var lattice = Fill(numbers, out var transitions);
        if (!lattice.Sum([])) return false;
        double all = 0, holding = 0;
        foreach (var path in Paths)
        {
            var weight = Math.Exp(ScoreOf(lattice, transitions, path));
            all += weight;
            if (path[1] == TagSet.TagOf(1, TagSet.Begin) && path[2] == TagSet.TagOf(1, TagSet.Last)) holding += weight;
        }

        return Math.Abs(lattice.ProbabilityOf(1, 1, 3) - (holding / all)) < 1e-3;
    });

    [Test]
    public void Sum_OnlyThePossible_LeavesNothingElse()
    {
        var lattice = Fill(new float[Tags.Count * (Length + Tags.Count)], out _);
        ulong[] allowed = [1, 1UL << TagSet.TagOf(0, TagSet.Begin) | 1UL << TagSet.TagOf(1, TagSet.Begin), Tags.All, 1];
        Assert.That(lattice.Sum(allowed), Is.True);
        Assert.That(lattice.ProbabilityOf(0, 1, 3) + lattice.ProbabilityOf(1, 1, 3), Is.EqualTo(1).Within(1e-4));
    }

    private static Lattice Fill(float[] numbers, out Transitions transitions)
    {
        transitions = new Transitions(Tags, numbers.AsSpan(Tags.Count * Length));
        var lattice = new Lattice(transitions);
        lattice.Reset(Length);
        for (var i = 0; i < Length; i++)
        {
            lattice.Scores(i).Fill(Transitions.Forbidden);
            numbers.AsSpan(i * Tags.Count, Tags.Count).CopyTo(lattice.Scores(i));
        }

        return lattice;
    }

    private static double ScoreOf(Lattice lattice, Transitions transitions, byte[] path)
    {
        double score = lattice.Scores(0)[path[0]];
        for (var i = 1; i < path.Length; i++) score += transitions.Scores[(path[i - 1] * transitions.Stride) + path[i]] + lattice.Scores(i)[path[i]];
        return score;
    }

    private static IEnumerable<byte[]> AllPaths(int length)
    {
        IEnumerable<byte[]> paths = Enumerable.Range(0, Tags.Count).Where(tag => (Tags.Starts >> tag & 1) != 0).Select(tag => new[] { (byte)tag });
        for (var i = 1; i < length; i++) paths = paths.SelectMany(path => Enumerable.Range(0, Tags.Count).Where(tag => TagSet.MayFollow(path[^1], tag)).Select(tag => path.Append((byte)tag).ToArray()));
        return paths.Where(path => (Tags.Ends >> path[^1] & 1) != 0);
    }
}
