using CsCheck;
using Extraction.Recognition;
using Extraction.Text;

namespace Extraction.Tests.Recognition;

public class OverlapResolverTests
{
    /// <summary>Three mentions: a short sure one, a long unsure one over it, one apart.</summary>
    private static List<Mention> Three() =>
    [
        new(new TextSpan(4, 9), Label.Company, 0.9f, Recognizer: 1),
        new(new TextSpan(0, 9), Label.Organization, 0.6f, Recognizer: 2),
        new(new TextSpan(20, 25), Label.Person, 0.5f, Recognizer: 2),
    ];

    [TestCase(OverlapPolicy.LeftmostLongest, "[0, 9) ORGANIZATION, [20, 25) PERSON")]
    [TestCase(OverlapPolicy.HighestConfidence, "[4, 9) COMPANY, [20, 25) PERSON")]
    [TestCase(OverlapPolicy.RecognizerOrder, "[4, 9) COMPANY, [20, 25) PERSON")]
    public void Resolve_Overlap_FollowsThePolicy(OverlapPolicy policy, string expected)
    {
        var mentions = Three();
        OverlapResolver.Resolve(mentions, policy);
        Assert.That(string.Join(", ", mentions.Select(static m => $"{m.Span} {m.Label}")), Is.EqualTo(expected));
    }

    [Test]
    public void Resolve_AnyMentions_LeavesDisjointSortedOnes() =>
        Gen.Select(Gen.Int[0, 60], Gen.Int[1, 12], Gen.Float[0, 1], Gen.Int[0, 3]).Array[0, 40].Sample(items =>
        {
            foreach (var policy in Enum.GetValues<OverlapPolicy>())
            {
                var mentions = items.Select(static i => new Mention(new TextSpan(i.Item1, i.Item1 + i.Item2), Label.Misc, i.Item3, i.Item4)).ToList();
                OverlapResolver.Resolve(mentions, policy);
                for (var i = 1; i < mentions.Count; i++)
                {
                    if (mentions[i].Span.Start < mentions[i - 1].Span.End) return false;
                }

                if (items.Length > 0 && mentions.Count == 0) return false;
            }

            return true;
        });
}
