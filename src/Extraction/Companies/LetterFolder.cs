using System.Buffers;

namespace Extraction.Companies;

/// <summary>
/// Letters without case and accents: <c>É</c> and <c>e</c> are one. By a table of its own (Latin-1 and Latin Extended-A), so that it does the
/// same on machines without ICU. Other letters are only lowered.
/// </summary>
internal static class LetterFolder
{
    private const char First = '\u00C0';

    /// <summary>Plain letters for U+00C0 … U+017F, two for digraphs; a blank for signs.</summary>
    private static readonly string[] Folded = Build();

    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");

    /// <summary>The letters that stand for <paramref name="c"/>: one, two (<c>æ</c> is <c>ae</c>), or none when it is no letter or digit.</summary>
    public static ReadOnlySpan<char> Fold(char c, Span<char> buffer)
    {
        if (c < 128)
        {
            var lower = char.ToLowerInvariant(c);
            buffer[0] = lower;
            return Plain.Contains(lower) ? buffer[..1] : [];
        }

        if (c >= First && c - First < Folded.Length) return Folded[c - First];
        if (!char.IsLetterOrDigit(c)) return [];
        buffer[0] = char.ToLowerInvariant(c);
        return buffer[..1];
    }

    private static string[] Build()
    {
        const string pairs =
            "ÀÁÂÃÄÅàáâãäåĀāĂăĄą=a ÇçĆćĈĉĊċČč=c ÐðĎďĐđ=d ÈÉÊËèéêëĒēĔĕĖėĘęĚě=e ĜĝĞğĠġĢģ=g ĤĥĦħ=h ÌÍÎÏìíîïĨĩĪīĬĭĮįİı=i Ĵĵ=j Ķķĸ=k ĹĺĻļĽľĿŀŁł=l "
            + "ÑñŃńŅņŇňŊŋ=n ÒÓÔÕÖØòóôõöøŌōŎŏŐő=o ŔŕŖŗŘř=r ŚśŜŝŞşŠš=s ŢţŤťŦŧ=t ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲų=u Ŵŵ=w ÝýÿŶŷŸ=y ŹźŻżŽž=z Ææ=ae Œœ=oe ß=ss Þþ=th Ĳĳ=ij";
        var table = new string[0x180 - First];
        Array.Fill(table, string.Empty);
        foreach (var group in pairs.Split(' '))
        {
            var at = group.IndexOf('=', StringComparison.Ordinal);
            foreach (var c in group.AsSpan(0, at)) table[c - First] = group[(at + 1)..];
        }

        return table;
    }
}
