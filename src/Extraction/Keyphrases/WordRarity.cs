using Extraction.Learned;
using Extraction.Text;

namespace Extraction.Keyphrases;

/// <summary>How rare words are in general news, and which of them can never stand in a phrase. Thread-safe.</summary>
internal sealed class WordRarity(WordTable? words)
{
    /// <summary>Words in more than about one text of fifteen say nothing about it.</summary>
    private const float CommonBelow = 3.7f;

    private static readonly HashSet<ulong> Never = Hash("""
        a about above according across actually after again against ago ahead all almost along already also although always amid among an and another any anyone
        anything are around as at away back be became because become been before began behind being believe below between beyond big both bring brings brought but buy by
        call called calls came can cannot come comes coming could day days did do does doing done down due during each early earlier either else end ended enough especially
        even ever every everyone everything far fell few find first five following for former found four from full further gave get gets getting give given gives giving go goes
        going gone good got great had happened has have having he held help helped her here herself high him himself his hold how however if in include included includes including
        indeed instead into is it its itself just keep kept know known last late later latest least led left less let like likely little live long longer look looking looks lot
        low lower made make makes making many may maybe me mean means meanwhile met might million billion trillion month months more most mostly mr mrs ms much must my near nearly need needed needs
        never new next nine no none nor not nothing now number of off offer often old on once one only onto or other others otherwise our out over own part past people per
        perhaps place plan planned plans put quarter quite rather really recent recently remain remained remains rest rose said same saw say saying says second see seem seemed seems
        seen sell sent set seven several shall she should show showed shown shows side similar since six small so some someone something soon sort still such take taken takes taking
        tell ten than that the their them themselves then there these they thing things think this those though thought three through thus time times to today together told
        tomorrow tonight too took toward towards tried try trying turn turned two under unless until up upon us use used uses using very want wanted wants was way ways we week
        weeks well went were what whatever when where whether which while who whole whom whose why will with within without word work worked working would year years yesterday
        yet you young your able add added adds allow allowed announced asked expected expects continue continued declined decided hours minutes percent percentage monday tuesday wednesday thursday
        friday saturday sunday january february march april june july august september october november december spokesman spokeswoman spokesperson statement reported
        reports report reporter best better worse worst different important large larger largest major main possible real sure true certain hard easy top hundred hundreds thousand thousands
        """);

    /// <summary>Whether a word can stand in a phrase that is not a name.</summary>
    public bool IsContent(ReadOnlySpan<char> word)
    {
        if (word.Length < 3 || word.EndsWith("ly", StringComparison.OrdinalIgnoreCase)) return false;
        return !Never.Contains(TokenHash.OfLower(word)) && Of(word) >= CommonBelow;
    }

    /// <summary>Inverse document frequency in general news; without a table, a guess from the word's length.</summary>
    public float Of(ReadOnlySpan<char> word)
    {
        if (words is null) return Math.Clamp(word.Length + 1f, CommonBelow, 10f);
        return words.TryFind(TokenHash.OfLower(word), out var row) ? words.RarityOf(row) : WordTable.UnknownRarity;
    }

    private static HashSet<ulong> Hash(string list)
    {
        var hashes = new HashSet<ulong>();
        foreach (var word in list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) hashes.Add(TokenHash.OfLower(word));
        return hashes;
    }
}
