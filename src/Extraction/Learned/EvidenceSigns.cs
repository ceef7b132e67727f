using System.Collections.Frozen;
using Extraction.Text;

namespace Extraction.Learned;

/// <summary>Signs around a run of capitalised words that say what it names, and the words they are read from.</summary>
internal static class EvidenceSigns
{
    public const ushort CompanySuffix = 1, TitleBefore = 2, AfterFirstName = 4, SpeechAfter = 8, Possessive = 16, PlaceBefore = 32, Based = 64,
        Bracketed = 128, ArticleBefore = 256, Listed = 512, OrganizationHead = 1024;

    public const int Count = 11;

    private static readonly FrozenSet<ulong> Suffixes = Words("inc inc. corp corp. co co. ltd ltd. limited plc llc llp lp ag sa s.a. nv n.v. se gmbh group holdings holding company corporation incorporated technologies bhd pte pty ab asa oyj spa kk partners capital ventures motors airlines airways bank energy pharmaceuticals entertainment industries systems");

    private static readonly FrozenSet<ulong> Titles = Words("mr mr. mrs mrs. ms ms. dr dr. prof prof. president minister premier chancellor senator sen. sen rep. gov. governor judge justice king queen prince princess pope sir lord lady ceo chairman chairwoman chief officer executive director founder secretary spokesman spokeswoman spokesperson analyst professor captain coach general gen. colonel col. lt. lieutenant sergeant ambassador mayor attorney lawyer activist actor actress singer author reporter");

    private static readonly FrozenSet<ulong> Speech = Words("said says told tells added adds wrote writes noted explained argued asked tweeted testified recalled thinks believes insisted warned");

    private static readonly FrozenSet<ulong> Places = Words("in near from at around across into outside inside throughout");

    private static readonly FrozenSet<ulong> Bases = Words("based owned listed backed headquartered led controlled");

    private static readonly FrozenSet<ulong> Heads = Words("university ministry department party committee commission council agency association federation union court authority institute office organization organisation foundation parliament congress senate army police club league board bureau service administration society college school hospital assembly");

    private static readonly FrozenSet<ulong> Business = Words("company companies firm firms shares share stock stocks revenue revenues profit profits earnings investors investor market markets startup startups ceo sales quarter customers business businesses acquisition deal billion bank banks fund funds shareholders analysts analyst platform products product industry technology");

    /// <summary>Whether the word is at home in business news.</summary>
    public static bool IsBusiness(ulong word) => Business.Contains(word);

    public static bool IsCompanySuffix(ulong word) => Suffixes.Contains(word);

    public static bool IsTitle(ulong word) => Titles.Contains(word);

    public static bool IsSpeech(ulong word) => Speech.Contains(word);

    public static bool IsPlacePreposition(ulong word) => Places.Contains(word);

    public static bool IsBased(ulong word) => Bases.Contains(word);

    public static bool IsOrganizationHead(ulong word) => Heads.Contains(word);

    public static ulong Hyphen { get; } = TokenHash.OfLower("-");

    public static ulong Opening { get; } = TokenHash.OfLower("(");

    public static ulong Closing { get; } = TokenHash.OfLower(")");

    public static ulong Article { get; } = TokenHash.OfLower("the");

    public static ulong PossessiveClitic { get; } = TokenHash.OfLower("'s");

    private static FrozenSet<ulong> Words(string list) => list.Split(' ').Select(word => TokenHash.OfLower(word)).ToFrozenSet();
}
