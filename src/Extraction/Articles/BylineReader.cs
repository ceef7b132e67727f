using System.Buffers;
using System.Collections.Frozen;

namespace Extraction.Articles;

/// <summary>
/// Reads lines such as <c>By Ann Lee / Aug 05, 2020 06:04 PM / World</c>, <c>Ann Lee | 5 August 2020</c>, <c>August 5, 2020 — Ann Lee</c>,
/// <c>Published: 2020-08-05 18:04</c>, <c>Updated 2 hours ago</c>: the line is cut at its separators, and it is a byline if every part of it is a
/// name, a date, a section or a set phrase.
/// </summary>
internal static class BylineReader
{
    private const int LongestByline = 220;
    private const int MostSectionWords = 6;
    private const int MostWordsWithoutDate = 7;

    private static readonly string[] Separators = [" / ", " | ", " • ", " · ", " — ", " – ", " - ", " ∙ ", " ● ", "\t", "|", "•", "·", " // ", "/ ", " /", "  "];

    private static readonly SearchValues<char> SeparatorCharacters = SearchValues.Create("/|•·—–-∙●\t");

    private static readonly FrozenSet<string> Sections = FrozenSet.ToFrozenSet(
    [
        "world", "business", "tech", "technology", "politics", "economy", "finance", "markets", "opinion", "sport", "sports", "science", "health", "culture", "companies",
        "china", "asia", "europe", "africa", "americas", "us", "u.s.", "uk", "middle east", "news", "national", "international", "global", "local", "lifestyle", "life", "travel", "arts",
        "entertainment", "environment", "energy", "climate", "education", "society", "law", "crime", "media", "property", "real estate", "autos", "auto", "transport", "banking",
        "business & tech", "business and tech", "society & culture", "podcast", "video", "analysis", "comment", "editorial", "features", "money", "startups", "industry", "trade",
        "innovation", "gadgets", "mobile", "internet", "security", "policy", "investing", "commodities", "defense", "space", "food", "style", "books", "film", "music", "weather", "ai",
    ], StringComparer.OrdinalIgnoreCase);

    private static readonly string[] WhenLabels =
        ["first published", "originally published", "date published", "published on", "published at", "published", "publish date", "last updated on", "last updated", "last modified", "updated on", "updated at", "updated", "update",
         "posted on", "posted at", "posted", "modified", "created", "date", "issued", "filed"];

    /// <summary>Reads a line; null if it is no byline and no part of one.</summary>
    public static Byline? Read(ReadOnlySpan<char> line)
    {
        line = line.Trim().Trim("|•·/".AsSpan()).Trim();
        if (line.Length is < 3 or > LongestByline) return null;
        if (IsSurelyNone(line)) return null;
        if (line[0] == '(' && line[^1] == ')') line = line[1..^1];
        var byline = new Byline();
        var words = line.ToString().Replace('\u00A0', ' ');
        var hasSeparator = words.AsSpan().ContainsAny('/', '|', '•') || words.StartsWith("By ", StringComparison.OrdinalIgnoreCase);
        var (before, after) = (words, "");
        if (NewsDate.TryFind(line, out var date, out var span))
        {
            byline.Published = date;
            (before, after) = (words[..span.Start], words[span.End..]);
        }
        if (!ReadParts(before, byline, beforeDate: true, hasSeparator) || !ReadParts(after, byline, beforeDate: false, hasSeparator)) return null;
        if (byline.Published is null && !byline.SaysBy && !byline.SaysWhen && !byline.SaysLength && byline.Authors.Count == 0 && byline.Section is null) return null;
        return EndsLikeSentence(words) && !byline.IsSure ? null : byline;
    }

    /// <summary>A line of many words without a digit is a byline only if it names two or three authors.</summary>
    private static bool IsSurelyNone(ReadOnlySpan<char> line) =>
        !line.ContainsAnyInRange('0', '9') && line.Count(' ') > MostWordsWithoutDate && !line.ContainsAny('/', '|') && !line.Contains(" and ", StringComparison.OrdinalIgnoreCase) && !line.StartsWith("by ", StringComparison.OrdinalIgnoreCase);

    private static bool ReadParts(string text, Byline byline, bool beforeDate, bool hasSeparator)
    {
        if (text.Length == 0) return true;
        var pieces = text.AsSpan().ContainsAny(SeparatorCharacters) || text.Contains("  ", StringComparison.Ordinal)
            ? text.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [text];
        foreach (var piece in pieces)
        {
            var part = piece.Trim(' ', ',', '|', '/', '-', '–', '—', ';', '(', ')', '[', ']');
            if (part.Length > 0 && !ReadPart(part, byline, beforeDate, hasSeparator)) return false;
        }
        return true;
    }

    private static bool ReadPart(string part, Byline byline, bool beforeDate, bool hasSeparator)
    {
        if (TakeWhenLabel(ref part, byline)) { if (part.Length == 0) return true; }
        if (IsRelativeTime(part)) return byline.SaysWhen = true;
        if (IsReadingTime(part)) return byline.SaysLength = true;
        if (NewsDate.TryFind(part, out var date, out var span) && span.Length >= part.Length - 4) { byline.Published ??= date; return true; }
        if (StartsWithBy(part))
        {
            if (!TakeNames(part, byline) && !(byline.Published is not null && TakeAsAuthor(part[(part.IndexOf(' ', StringComparison.Ordinal) + 1)..], byline))) return false;
            return byline.SaysBy = true;
        }
        var isSection = Sections.Contains(part);
        if (!isSection && (beforeDate || byline.Authors.Count == 0) && TakeNames(part, byline)) return true;
        if (byline.Section is null && (isSection || (!beforeDate && IsSectionLike(part)))) { byline.Section = part; return true; }
        if (isSection || IsZoneOrPlace(part)) return true;
        return beforeDate && hasSeparator && byline.Published is not null && byline.Authors.Count == 0 && TakeAsAuthor(part, byline);
    }

    /// <summary>Beside a date and a separator even <c>Caixin</c> or <c>Our Man in Rome</c> is an author.</summary>
    private static bool TakeAsAuthor(string part, Byline byline)
    {
        if (!IsSectionLike(part)) return false;
        byline.Authors.Add(part);
        return true;
    }

    private static bool StartsWithBy(string part) =>
        part.StartsWith("by ", StringComparison.OrdinalIgnoreCase) || part.StartsWith("by:", StringComparison.OrdinalIgnoreCase) || part.StartsWith("written by ", StringComparison.OrdinalIgnoreCase)
        || part.StartsWith("story by ", StringComparison.OrdinalIgnoreCase) || part.StartsWith("posted by ", StringComparison.OrdinalIgnoreCase) || part.StartsWith("reported by ", StringComparison.OrdinalIgnoreCase)
        || part.StartsWith("reporting by ", StringComparison.OrdinalIgnoreCase) || part.StartsWith("report by ", StringComparison.OrdinalIgnoreCase) || part.StartsWith("author: ", StringComparison.OrdinalIgnoreCase)
        || part.StartsWith("words by ", StringComparison.OrdinalIgnoreCase) || part.StartsWith("text by ", StringComparison.OrdinalIgnoreCase);

    private static bool TakeNames(string part, Byline byline)
    {
        if (part.StartsWith("author: ", StringComparison.OrdinalIgnoreCase)) part = part["author: ".Length..];
        var names = AuthorNames.Split(part);
        if (names.Count == 0) return false;
        var taken = new List<string>();
        foreach (var name in names)
        {
            if (PersonNames.IsPost(name) && names.Count > 1) continue;
            if (PersonNames.IsLike(name)) taken.Add(PersonNames.WithoutPlace(name));
            else if (!PersonNames.IsFunction(name)) return false;
        }
        if (taken.Count == 0) return PersonNames.IsFunction(part);
        foreach (var name in taken) if (!byline.Authors.Contains(name)) byline.Authors.Add(name);
        return true;
    }

    private static bool TakeWhenLabel(ref string part, Byline byline)
    {
        foreach (var label in WhenLabels)
        {
            if (!part.StartsWith(label, StringComparison.OrdinalIgnoreCase) || (part.Length > label.Length && char.IsLetterOrDigit(part[label.Length]))) continue;
            byline.SaysWhen = true;
            part = part[label.Length..].Trim(' ', ':', ',', '.');
            return true;
        }
        return false;
    }

    /// <summary><c>2 hours ago</c>, <c>just now</c>, <c>yesterday</c>.</summary>
    private static bool IsRelativeTime(string part) =>
        (part.EndsWith(" ago", StringComparison.OrdinalIgnoreCase) && part.Length < 30 && (char.IsAsciiDigit(part[0]) || part.StartsWith("a", StringComparison.OrdinalIgnoreCase)))
        || part.Equals("just now", StringComparison.OrdinalIgnoreCase);

    private static bool IsReadingTime(string part) =>
        char.IsAsciiDigit(part[0]) && part.Length < 24 && (part.EndsWith(" read", StringComparison.OrdinalIgnoreCase) || part.EndsWith(" comments", StringComparison.OrdinalIgnoreCase) || part.EndsWith(" words", StringComparison.OrdinalIgnoreCase));

    private static bool IsSectionLike(string part)
    {
        if (part.Length > 40 || EndsLikeSentence(part)) return false;
        var words = part.Split(' ');
        if (words.Length > MostSectionWords) return false;
        foreach (var word in words)
            if (!char.IsUpper(word[0]) && word is not ("&" or "and" or "of" or "the" or "in" or "for" or "-" or "on")) return false;
        return true;
    }

    private static bool IsZoneOrPlace(string part) => part.Length <= 5 && part.AsSpan().ContainsAnyInRange('A', 'Z') && !part.AsSpan().ContainsAnyInRange('a', 'z');

    private static bool EndsLikeSentence(string line) => line.Length > 40 && line[^1] is '.' or '!' or '?' or '”' or '"' && !line.EndsWith(".m.", StringComparison.OrdinalIgnoreCase);
}
