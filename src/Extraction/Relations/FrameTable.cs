using System.Collections.Frozen;

namespace Extraction.Relations;

/// <summary>Which frames a word triggers: one look-up a word, so that a sentence without triggers costs next to nothing.</summary>
internal static class FrameTable
{
    private static readonly FrozenDictionary<string, Frames> Triggers = Build();
    private static readonly FrozenDictionary<string, Frames>.AlternateLookup<ReadOnlySpan<char>> Lookup = Triggers.GetAlternateLookup<ReadOnlySpan<char>>();

    [Flags]
    private enum Frames
    {
        None = 0,
        Verb = 1,
        Noun = 2,
        Ownership = 4,
        Unit = 8,
        Earnings = 16,
        Funding = 32,
        Listing = 64,
        Sale = 128,
        Officer = 256,
        Partner = 512,
    }

    /// <summary>Asks the frames that the word at <paramref name="token"/> triggers.</summary>
    public static void Ask(Clause clause, int token, RelationSink sink)
    {
        if (!Lookup.TryGetValue(clause.Word(token), out var frames)) return;
        if (frames.HasFlag(Frames.Verb)) VerbFrame.Find(clause, token, sink);
        if (frames.HasFlag(Frames.Noun)) NounFrame.Find(clause, token, sink);
        if (frames.HasFlag(Frames.Ownership)) OwnershipFrame.Find(clause, token, sink);
        if (frames.HasFlag(Frames.Unit)) UnitFrame.Find(clause, token, sink);
        if (frames.HasFlag(Frames.Earnings)) EarningsFrame.Find(clause, token, sink);
        if (frames.HasFlag(Frames.Funding)) FundingFrame.Find(clause, token, sink);
        if (frames.HasFlag(Frames.Listing)) ListingFrame.Find(clause, token, sink);
        if (frames.HasFlag(Frames.Sale)) SaleFrame.Find(clause, token, sink);
        if (frames.HasFlag(Frames.Officer)) OfficerFrame.Find(clause, token, sink);
        if (frames.HasFlag(Frames.Partner)) PartnerFrame.Find(clause, token, sink);
    }

    private static FrozenDictionary<string, Frames> Build()
    {
        var table = new Dictionary<string, Frames>(StringComparer.OrdinalIgnoreCase);
        foreach (var word in VerbTable.Words) Add(word, Frames.Verb);
        foreach (var word in NounTable.Words) Add(word, Frames.Noun);
        Add("- 's ’s ' ’ parent owner owners proprietor shareholder", Frames.Ownership);
        Add("company firm startup start-up subsidiary unit arm division affiliate brand subsidiaries part", Frames.Unit);
        Add("reported posted reports posts announced recorded revealed earned logged achieved booked generated delivered rose fell grew jumped dropped climbed surged slid tumbled slumped soared declined increased decreased doubled tripled plunged plummeted widened narrowed gained", Frames.Earnings);
        Add("raised raises raising secured closed bagged led leading leads", Frames.Funding);
        Add("went goes going go floated listed debuted floats lists listing first market stock trading began IPO flotation floatation initial", Frames.Listing);
        Add("sold sell sells selling sale paid pays pay paying private", Frames.Sale);
        Add("new newly joins joined joining as became becomes become", Frames.Officer);
        Add("partner partners court", Frames.Partner);
        return table.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

        void Add(string words, Frames frame)
        {
            foreach (var word in words.Split(' ')) table[word] = table.GetValueOrDefault(word) | frame;
        }
    }
}
