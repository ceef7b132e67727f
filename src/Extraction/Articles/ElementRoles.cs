using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Extraction.Articles;

/// <summary>
/// Guesses an element's <see cref="ElementRole"/> from the words of its class and id. Words are cut at punctuation and at camel case, so that
/// <c>article__relatedLinks</c> says <c>article</c>, <c>related</c> and <c>links</c>. The words are those of the trade, none of a single site.
/// </summary>
internal static class ElementRoles
{
    private static readonly FrozenDictionary<string, ElementRole> Words = Table(
        (ElementRole.Head, "header heading headings"),
        (ElementRole.Comments, "comment comments commentlist disqus respond replies livefyre coral discussion"),
        (ElementRole.Related, "related recirc recirculation recommended recommendation recommendations recommends outbrain taboola trending popular mostread " +
            "mostpopular teaser teasers readmore readnext morestories morefrom upnext alsoread seealso relatedposts relatedarticles relatedstories " +
            "zergnet revcontent mgid yarpp crp carousel playlist moreon moreto youmaylike interstitial"),
        (ElementRole.Service, "share sharing sharedaddy sharebar sharetools sharethis addthis addtoany social socials socialmedia follow newsletter " +
            "newsletters subscribe subscription subscriptions signup signin login register registration poll quiz toolbar tools print rating ratings vote modal " +
            "popup tooltip rollover flyout dropdown cta paywall donate donation optin mailchimp feedback whatsapp likes pinterest sociallinks shareit survey mailmunch"),
        (ElementRole.Caption, "caption captions credit credits figcaption image images photo photos picture img thumb thumbnail imgtop imagecaption photocredit"),
        (ElementRole.Byline, "byline bylines author authors authorbox authorinfo bio dateline timestamp pubdate publishdate postmeta entrymeta articlemeta contributor contributors authored standfirst deck dek subtitle subheadline tagline kicker strapline"),
        (ElementRole.Advert, "ad ads advert adverts advertisement advertisements advertising adsense adslot adunit dfp gpt sponsor sponsored sponsors promo promos promotion " +
            "promoted cookie cookies gdpr consent banner marketing affiliate"),
        (ElementRole.Navigation, "nav navbar navigation menu menus submenu breadcrumb breadcrumbs pagination pager paging prev next previous prevnext postnav skiplink " +
            "tags taglist posttags tagcloud keywords categories postcategory topics jumplinks hashtags filedunder"),
        (ElementRole.Frame, "footer sidebar masthead rail rightrail leftrail aside siteheader sitefooter globalheader globalfooter topbar copyright colophon widget widgets ticker"));

    private static readonly string[] Stems =
    [
        "related:Related", "recirc:Related", "recommend:Related", "outbrain:Related", "taboola:Related", "newsletter:Service", "sharedaddy:Service",
        "breadcrumb:Navigation", "disqus:Comments", "comments:Comments", "caption:Caption", "addthis:Service", "subscrib:Service", "footer:Frame", "sidebar:Frame",
    ];

    private static readonly FrozenSet<string> BodyNames = FrozenSet.ToFrozenSet(
    [
        "articlebody", "storybody", "entrycontent", "postcontent", "articlecontent", "storycontent", "postbody", "entrybody", "articletext", "storytext",
        "bodycontent", "contentbody", "bodytext", "maincontent", "newsbody", "newstext", "newscontent", "bodycopy", "articlecopy", "newsarticle",
    ], StringComparer.OrdinalIgnoreCase);

    public static ElementRole Of(IElement element, string tag, bool isBlock)
    {
        var byTag = tag switch
        {
            "nav" => ElementRole.Navigation,
            "aside" => ElementRole.Frame,
            "footer" => ElementRole.Frame,
            "header" or "hgroup" => ElementRole.Head,
            "figcaption" or "caption" or "figure" => ElementRole.Caption,
            "form" or "dialog" or "menu" => ElementRole.Service,
            "address" => ElementRole.Byline,
            _ => ElementRole.None,
        };
        if (byTag != ElementRole.None || tag is "html" or "body" or "main" or "article") return byTag;
        switch (element.GetAttribute("role"))
        {
            case "navigation" or "menu" or "menubar" or "search": return ElementRole.Navigation;
            case "complementary" or "contentinfo" or "banner": return ElementRole.Frame;
            case "dialog" or "alert" or "toolbar": return ElementRole.Service;
        }
        switch (element.GetAttribute("itemprop"))
        {
            case "articleBody": return ElementRole.Body;
            case "author" or "publisher" or "datePublished" or "dateModified" or "image" or "logo" or "url" or "mainEntityOfPage": return ElementRole.Byline;
        }
        var role = OfName(element.GetAttribute("id"));
        if (role == ElementRole.None) role = OfName(element.GetAttribute("class"));
        if (isBlock || role is not (ElementRole.Body or ElementRole.Frame or ElementRole.Head)) return role;
        return ElementRole.None;
    }

    /// <summary>The role that a class list or id names; the first word that tells decides.</summary>
    private static ElementRole OfName(string? name)
    {
        if (string.IsNullOrEmpty(name) || name.Length > 400) return ElementRole.None;
        var lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();
        var bodies = BodyNames.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> compact = stackalloc char[24];
        foreach (var range in name.AsSpan().Split(' '))
        {
            var one = name.AsSpan()[range];
            var length = 0;
            foreach (var c in one) if (char.IsAsciiLetter(c) && length < compact.Length) compact[length++] = c;
            if (bodies.Contains(compact[..length])) return ElementRole.Body;
        }
        var found = ElementRole.None;
        var start = -1;
        for (var i = 0; i <= name.Length && found == ElementRole.None; i++)
        {
            var letter = i < name.Length && char.IsAsciiLetter(name[i]);
            var cut = !letter || (start >= 0 && char.IsAsciiLetterUpper(name[i]) && char.IsAsciiLetterLower(name[i - 1]));
            if (start >= 0 && cut) 
            {
                // Short words inside camel case are more often chance (generated names) than meaning.
                var whole = !letter && (start == 0 || !char.IsAsciiLetter(name[start - 1]));
                if (whole || i - start > 3) found = OfWord(name.AsSpan(start, i - start), lookup);
                start = -1;
            }
            if (letter && start < 0) start = i;
        }
        // An embedded post of a social site is quoted matter, whatever else its wrapper is called.
        var quoted = found == ElementRole.Service && (name.Contains("embed", StringComparison.OrdinalIgnoreCase) || name.Contains("tweet", StringComparison.OrdinalIgnoreCase));
        return quoted ? ElementRole.None : found;
    }

    private static ElementRole OfWord(ReadOnlySpan<char> word, FrozenDictionary<string, ElementRole>.AlternateLookup<ReadOnlySpan<char>> lookup)
    {
        if (lookup.TryGetValue(word, out var role)) return role;
        foreach (var stem in Stems)
        {
            var colon = stem.IndexOf(':', StringComparison.Ordinal);
            if (word.StartsWith(stem.AsSpan(0, colon), StringComparison.OrdinalIgnoreCase)) return Enum.Parse<ElementRole>(stem.AsSpan(colon + 1));
        }
        return ElementRole.None;
    }

    private static FrozenDictionary<string, ElementRole> Table(params ReadOnlySpan<(ElementRole Role, string Words)> rows)
    {
        var table = new Dictionary<string, ElementRole>(StringComparer.OrdinalIgnoreCase);
        foreach (var (role, words) in rows)
            foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries)) table[word] = role;
        return table.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
