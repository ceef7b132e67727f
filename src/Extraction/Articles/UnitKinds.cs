namespace Extraction.Articles;

/// <summary>Names a single line of a plain-text page by its words and shape.</summary>
internal static class UnitKinds
{
    private const int ShortestProse = 60;
    private const int SurelyProse = 150;
    private const int LongestPhoto = 300;

    private static readonly PhraseStarts PhotoStarts = new(
        "photo:", "photos:", "photo by", "photos by", "photo credit", "photo courtesy", "photograph:", "photographer:", "image:", "image credit", "image source", "image courtesy", "picture:", "pictured:", "file photo", "video:", "graphic:", "chart:", "illustration:", "caption:", "credit:");

    private static readonly PhraseStarts CreditStarts = new(
        "contact reporter", "contact the reporter", "contact editor", "contact the editor", "contact the writer", "contact the author", "contact us", "reporting by ", "additional reporting", "(reporting by", "(additional reporting",
         "editing by ", "(editing by", "edited by ", "writing by ", "(writing by", "with assistance by", "with assistance from", "--with assistance", "— with assistance", "to contact the reporter", "to contact the author", "contributed to this report", "translated by ", "email the writer", "email the author", "email the reporter");

    private static readonly PhraseStarts RelatedStarts = new(
        "related:", "related story:", "related stories:", "related article:", "related articles:", "related news:", "related coverage:", "read more:", "read also:", "also read:", "read next:", "see also:", "more:", "more on this:", "more on this story:", "don't miss:", "don’t miss:", "you may also like:", "further reading:");

    private static readonly PhraseStarts FurnitureStarts = new(
        "share this", "share on ", "share via", "share:", "share to ", "tweet this", "follow us", "follow @", "like us on", "find us on", "sign up for", "sign up to", "sign up now", "sign up here", "subscribe to", "subscribe now", "subscribe for", "subscribe today",
         "get our ", "get the latest news", "download our app", "download the app", "download our ", "register to read", "register for free", "click here to", "click here for", "scan the qr", "scan qr", "scan this", "scan to ", "scan code", "open wechat", "use wechat", "wechat qr", "long press",
         "posted in", "filed under", "tagged ", "tags:", "topics:", "categories:", "category:", "keywords:", "copyright ©", "copyright (c)", "© ", "all rights reserved", "advertisement", "story continues below", "article continues below", "skip to ", "home >", "home ›", "home »", "home /", "you are here", "you've accessed", "you have accessed",
         "most popular", "most read", "trending now", "editors' picks", "editor's picks", "latest news", "top stories", "we use cookies", "this site uses cookies", "thank you for reading", "support our journalism", "become a member", "already a subscriber");

    private static readonly PhraseStarts Interruptions = new("advert", "ad", "sponsored", "story continues", "article continues", "continue reading", "sign up", "subscribe", "get our", "scroll");

    /// <summary>Whether furniture is of the sort that stands between two paragraphs.</summary>
    public static bool Interrupts(ReadOnlySpan<char> furniture) => Interruptions.Begin(furniture);

    /// <summary>The kind that a line's words alone decide; null if they decide nothing.</summary>
    public static UnitKind? Named(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestPhoto) return null;
        if (RelatedStarts.Begin(line) && line.Length < 200 && !EndsSentence(line, strict: true)) return UnitKind.Related;
        if (CreditStarts.Begin(line)) return NewsDate.TryFind(line, out _, out _) ? null : UnitKind.Credit;
        if (PhotoStarts.Begin(line)) return UnitKind.Photo;
        if (FurnitureStarts.Begin(line) || IsBreadcrumb(line)) return UnitKind.Furniture;
        return line.Length <= 40 && FurniturePhrases.IsWhole(line) ? UnitKind.Furniture : null;
    }

    /// <summary>The kind of a line that is no byline.</summary>
    public static UnitKind Of(ReadOnlySpan<char> line)
    {
        if (Named(line) is { } named) return named;
        if (IsProse(line)) return UnitKind.Prose;
        return IsHeadlineLike(line) ? UnitKind.HeadlineLike : UnitKind.Other;
    }

    /// <summary>Whether a line is long enough, and closed enough, for a sentence.</summary>
    public static bool IsProse(ReadOnlySpan<char> line) => line.Length >= SurelyProse || (line.Length >= ShortestProse && EndsSentence(line)) || (line.Length >= 30 && EndsSentence(line, strict: true));

    /// <summary>Whether the last character closes a sentence; a question mark or a quote may close a headline too and do not count when <paramref name="strict"/>.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> line, bool strict = false)
    {
        line = line.TrimEnd();
        if (line.Length == 0) return false;
        var last = line[^1];
        if (last is '"' or '”' or '’' or '\'' or ')' or ']' or '»')
        {
            if (line.Length > 1 && line[^2] is '.' or ',' or '!' or '。') return true;
            return !strict && last != ')';
        }
        return last is '.' or '。' or '…' || (!strict && last is '?' or '!' or ':' or ';' or '？' or '！');
    }

    private static bool IsHeadlineLike(ReadOnlySpan<char> line)
    {
        if (line.Length is < 15 or > 160) return false;
        if (!(char.IsUpper(line[0]) || char.IsAsciiDigit(line[0]) || line[0] is '"' or '“' or '‘' or '\'' or '$' or '€' or '£' or '[' || line[0] >= '\u2E80')) return false;
        if (line[^1] is '.' or ',' or ':' or ';' or '(') return false;
        if (char.IsAsciiDigit(line[0]) && line.Length > 2 && (line[1] is '.' or ')' || line[2] is '.' or ')')) return false;
        return line.Count(' ') >= 2 || line[0] >= '\u2E80';
    }

    /// <summary><c>Home &gt; World &gt; Asia</c>: short words with arrows between or at the end.</summary>
    private static bool IsBreadcrumb(ReadOnlySpan<char> line)
    {
        if (line.Length > 120) return false;
        var arrows = line.Count('>') + line.Count('›') + line.Count('»');
        return arrows >= 1 && (line[^1] is '>' or '›' or '»' || line.StartsWith("Home", StringComparison.OrdinalIgnoreCase) || arrows >= 2);
    }
}
