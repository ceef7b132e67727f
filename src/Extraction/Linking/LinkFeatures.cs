using System.Globalization;
using System.Text;

namespace Extraction.Linking;

/// <summary>
/// What speaks for a candidate and how much: a logistic model over a handful of features, each candidate against the others and against NIL
/// (score 0). The weights are learned by <c>extraction train linking</c> on articles whose companies are known.
/// </summary>
internal static class LinkFeatures
{
    public const int Bias = 0, KindAlias = 1, KindLegal = 2, KindShort = 3, KindAcronym = 4, KindCut = 5, Prominence = 6, Famous = 7, CommonWord = 8, Written = 9, LongName = 10, LegalForm = 11,
        TaggedOrganization = 12, TaggedOther = 13, CountryNamed = 14, OtherCountry = 15, SectorWord = 16, OtherSector = 17, TickerPrinted = 18, Coherent = 19, KinNamed = 20, Rivals = 21, Capitals = 22, Distinctive = 23, Count = 24;

    private static readonly string[] Names =
    [
        "prior", "alias", "legal name", "short form", "initials", "cut form", "prominence", "well known", "common word", "often written", "long name", "legal form",
        "tagged organization", "tagged otherwise", "its country named", "other countries named", "its sector's words", "other sector's words", "ticker printed", "fits the others", "parent or unit named", "rivals", "capitals", "distinctive",
    ];

    /// <summary>Learned weights, in order of feature; those that the learning articles left near zero or against their sense are set by hand to a small value or none.</summary>
    public static readonly float[] Weights =
    [
        -0.24f, -0.85f, -0.47f, -1.62f, -2.74f, -0.72f, 0.25f, 1.10f, -0.23f, 0.13f, 0.00f, 0.43f,
        -0.70f, -2.50f, 0.10f, 0.00f, 0.10f, 0.00f, 5.00f, 0.46f, 0.20f, -0.23f, -0.20f, 0.23f,
    ];

    public const double Slope = 0.52, Offset = 1.60;

    public static float Score(ReadOnlySpan<float> features)
    {
        float sum = 0;
        for (var i = 0; i < Count; i++) sum += features[i] * Weights[i];
        return sum;
    }

    /// <summary>
    /// How often links of probability <paramref name="p"/> are right: <c>1 / (1 + exp(-(a·logit(p) + b)))</c>, fitted by <c>extraction train linking --calibrate</c>
    /// on articles whose companies are known.
    /// </summary>
    public static double Calibrated(double p)
    {
        p = Math.Clamp(p, 1e-6, 1 - 1e-6);
        return 1 / (1 + Math.Exp(-((Slope * Math.Log(p / (1 - p))) + Offset)));
    }

    /// <summary>A feature's name, for people.</summary>
    public static string NameOf(int feature) => Names[feature];

    /// <summary>The features that count most, for people: <c>prominence +1.75, common word -2.1</c>.</summary>
    public static string Explain(float[] features)
    {
        var text = new StringBuilder();
        foreach (var i in Enumerable.Range(1, Count - 1).Where(i => Math.Abs(features[i] * Weights[i]) >= 0.1f).OrderByDescending(i => Math.Abs(features[i] * Weights[i])).Take(6))
        {
            if (text.Length > 0) text.Append(", ");
            text.Append(CultureInfo.InvariantCulture, $"{Names[i]} {features[i] * Weights[i]:+0.0;-0.0}");
        }

        return text.ToString();
    }
}
