namespace Extraction.Articles;

/// <summary>The set phrases of site furniture, as whole lines or line beginnings. Only short lines are asked, so that prose which happens to begin so is safe.</summary>
internal static class FurniturePhrases
{
    private const int LongestWhole = 60;
    private const int LongestStart = 160;
    private const int LongestSentence = 100;
    private const int LongestNotice = 300;

    /// <summary>Lines that are furniture when they stand alone.</summary>
    private static readonly string[] Wholes =
    [
        "advertisement", "advertisements", "ad", "sponsored", "sponsored content", "comments", "comment", "comments comments", "post comment", "leave a comment", "leave a reply",
        "add comment", "share", "share this", "share on", "shares", "tweet", "print", "email", "save", "copy link", "facebook", "twitter", "linkedin", "whatsapp", "pinterest", "reddit",
        "related", "related news", "related articles", "related stories", "related topics", "related tags", "related content", "related links", "related posts", "related coverage",
        "recommended", "recommended for you", "read more", "read next", "see more", "more", "more stories", "more news", "view more", "load more", "show more", "learn more",
        "continue reading", "continue reading below", "story continues", "story continues below", "article continues below", "story continues below advertisement",
        "back to gallery", "back to top", "top", "next", "previous", "home", "menu", "search", "close", "subscribe", "sign up", "log in", "login", "register", "follow us", "follow",
        "trending", "trending now", "most read", "most popular", "popular", "latest news", "latest", "top stories", "editor's picks", "editors' picks", "don't miss", "tags", "topics",
        "join the conversation", "play video", "watch", "watch live", "view comments", "show comments", "hide comments", "view gallery", "photos", "loading", "loading...",
        "you may also like", "you might also like", "you might like", "caption", "show caption", "hide caption", "toggle caption", "enlarge this image", "image", "click to enlarge",
        "disqus", "about the author", "report a typo", "story highlights", "listen", "listen to this article", "skip advertisement", "scroll to continue",
    ];

    /// <summary>Beginnings of short lines that are furniture.</summary>
    private static readonly PhraseStarts Starts = new(
        "read more:", "read more about", "read also", "read also:", "also read", "also read:", "read: ", "read next:", "related:", "related: ", "related story:", "related stories:", "related article:", "see also:",
        "see also ", "more:", "more on this", "more from ", "more about ", "watch:", "watch: ", "watch now:", "watch the video", "listen:", "don't miss:", "don’t miss:", "must read:", "in pics:", "in pictures:",
        "photo:", "photos:", "photo by", "photo credit", "photograph:", "image:", "image credit", "image source", "image courtesy", "picture:", "file photo", "video:", "pictured:", "credit:", "source: getty",
        "share this", "share on ", "share via", "tweet this", "follow us", "follow @", "follow her", "follow him", "follow them on", "like us on", "find us on", "join us on", "sign up for", "sign up to", "sign up here",
        "subscribe to", "subscribe now", "subscribe for", "subscribe today", "get the latest", "get our ", "download our app", "download the app", "click here to", "click here for", "click to ", "tap here",
        "first published", "last updated", "published on", "posted on", "posted in", "posted by", "filed under", "tags:", "topics:", "categories:", "category:", "keywords:",
        "popular on ", "popular in ", "trending on", "trending in ", "recommended by", "you may also like", "you might also like", "you may like", "most read in",
        "have a tip", "got a tip", "email the author", "contact the author", "contact us", "write to us", "contact reporter", "contact the reporter", "contact editor", "leave your comment", "leave a comment", "leave a reply", "join the discussion", "view all comments",
        "copyright ©", "all rights reserved", "scan the qr", "scan qr", "scan this qr", "scan to ", "advertisement", "story continues below", "article continues below", "continue reading", "skip to ");

    /// <summary>Beginnings after which nothing of the article follows, when most of its text stands before.</summary>
    private static readonly PhraseStarts Ends = new(
        "comments", "leave a comment", "leave a reply", "post a comment", "post comment", "add a comment", "join the conversation", "view comments",
        "related articles", "related stories", "related news", "related posts", "related content", "related coverage", "related topics", "related tags", "more stories", "more from",
        "more news", "you may also like", "you might also like", "recommended for you", "recommended stories", "recommended articles", "recommended reading", "popular on", "most popular", "most read", "trending", "read next", "up next", "around the web", "from the web",
        "sponsored stories", "sponsored content", "promoted stories", "latest news", "latest stories", "top stories", "about the author", "share this", "filed under", "sign up for", "subscribe to our", "editors' picks", "editor's picks",
        "kommentare", "commentaires", "comentarios", "comentários", "commenti", "комментарии", "отзывы", "댓글", "コメント", "评论", "ähnliche artikel", "articles similaires", "leia também", "leia mais", "lee también");

    /// <summary>Words of notices under an article.</summary>
    private static readonly string[] NoticeWords =
        ["subscri", "newsletter", "our app", " app to ", "qr code", "wechat", "copyright", "cookies", "sign up", "log in", "click here", "follow us", "our journalism", "rights reserved", "your inbox", "download", "this website", "register for"];

    private static readonly HashSet<string> WholeSet = new(Wholes, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a line is furniture by its words alone.</summary>
    public static bool IsFurniture(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (line.Length > LongestStart || (line.Length > LongestSentence && line[^1] == '.')) return false;
        return IsWhole(line) || Starts.Begin(line, wholeWords: true);
    }

    /// <summary>Whether the whole line is a set phrase.</summary>
    public static bool IsWhole(ReadOnlySpan<char> line) =>
        line.Length <= LongestWhole && WholeSet.GetAlternateLookup<ReadOnlySpan<char>>().Contains(line.TrimEnd(" :.…»›>".AsSpan()));

    /// <summary>Whether a line opens the part of a page that follows the article.</summary>
    public static bool EndsArticle(ReadOnlySpan<char> line) => line.Length <= LongestWhole && Ends.Begin(line.Trim(), wholeWords: true);

    /// <summary>Whether a sentence speaks of the site rather than the news. To be asked only under an article's end.</summary>
    public static bool IsNotice(ReadOnlySpan<char> sentence)
    {
        if (sentence.Length > LongestNotice) return false;
        foreach (var word in NoticeWords) if (sentence.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
