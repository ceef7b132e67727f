using Extraction.Companies;
using Extraction.Linking.Knowledge;
using Extraction.Recognition;

namespace Extraction.Linking;

/// <summary>Looks a name up: as written, without legal form, without a last word that only says <c>Group</c>; and by a ticker printed behind it.</summary>
internal sealed class CandidateFinder(KnowledgeBase knowledge)
{
    /// <summary>A name that may mean more companies than this tells nothing.</summary>
    private const int MostCandidates = 12;

    public void Find(NameGroup group, ArticleContext article, ReadOnlySpan<Mention> mentions)
    {
        AddName(group, knowledge.Aliases.Find(NameKey.Of(group.Name)), cut: false);
        AddName(group, knowledge.Aliases.Find(group.Key), cut: false);
        AddCut(group);
        if (group.Candidates.Count == 0 && IsPossessive(article, mentions[group.Mentions[0]])) AddName(group, knowledge.Aliases.Find(NameKey.Of(group.Name + "s")), cut: false);
        foreach (var mention in group.Mentions) AddTicker(group, article.TickerBehind(mentions[mention]));
    }

    private void AddName(NameGroup group, int posting, bool cut)
    {
        while (posting >= 0 && group.Candidates.Count < MostCandidates)
        {
            var found = knowledge.Aliases[posting];
            posting = found.IsLast ? -1 : posting + 1;
            if (group.Candidates.Exists(c => c.Entity == found.Entity && c.Knowledge == knowledge)) continue;
            var candidate = new Candidate { Knowledge = knowledge, Entity = found.Entity, Kind = found.Kind, Written = found.Written, Common = found.Common };
            if (cut) candidate.Features[LinkFeatures.KindCut] = 1;
            group.Candidates.Add(candidate);
        }
    }

    private void AddTicker(NameGroup group, ulong ticker)
    {
        var posting = knowledge.Aliases.Find(ticker);
        if (posting < 0) return;
        var entity = knowledge.Aliases[posting].Entity;
        var candidate = group.Candidates.Find(c => c.Entity == entity && c.Knowledge == knowledge);
        if (candidate is null)
        {
            // A printed ticker names a company by itself only where the names agree at least in a word.
            if (!SharesWord(group.Words, knowledge[entity])) return;
            candidate = new Candidate { Knowledge = knowledge, Entity = entity, Kind = AliasKind.Ticker, Written = 0, Common = 0 };
            group.Candidates.Add(candidate);
        }

        candidate.Features[LinkFeatures.TickerPrinted] = 1;
    }

    private static bool SharesWord(string[] words, KnownCompany company)
    {
        foreach (var word in words)
        {
            if (word.Length < 3 || CompanySuffixes.IsDescriptor(word)) continue;
            if (company.Name.Contains(word, StringComparison.OrdinalIgnoreCase) || company.LegalNames.Any(l => l.Contains(word, StringComparison.OrdinalIgnoreCase))) return true;
        }

        return false;
    }

    /// <summary>Whether an apostrophe and s stand behind, which may be the name's own (<c>Moody's</c>).</summary>
    private static bool IsPossessive(ArticleContext article, Mention mention)
    {
        var text = article.Document.Text;
        var end = mention.Span.End;
        return end + 1 < text.Length && text[end] is '\'' or '\u2019' && text[end + 1] is 's' or 'S';
    }

    /// <summary>Without a last word that only says <c>Group</c>, then without a <c>The</c> before.</summary>
    private void AddCut(NameGroup group)
    {
        var words = group.Words.AsSpan();
        if (group.Candidates.Count == 0 && words.Length > 1 && words[0] is "The" or "the") AddName(group, knowledge.Aliases.Find(NameKey.Of(string.Join(' ', words[1..]!))), cut: true);
        while (group.Candidates.Count == 0 && words.Length > 1 && CompanySuffixes.IsGroupWord(words[^1]))
        {
            words = words[..^1];
            AddName(group, knowledge.Aliases.Find(NameKey.Of(string.Join(' ', words!))), cut: true);
        }
    }
}
