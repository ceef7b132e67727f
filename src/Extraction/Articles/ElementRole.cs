namespace Extraction.Articles;

/// <summary>What a part of a page is for, as far as element name, class, id and role attribute tell.</summary>
internal enum ElementRole
{
    /// <summary>Nothing speaks against prose.</summary>
    None,

    /// <summary>Named as the article's body.</summary>
    Body,

    /// <summary>The article's own head: headline, standfirst, byline.</summary>
    Head,

    /// <summary>Menus, breadcrumbs, page numbers, tags.</summary>
    Navigation,

    /// <summary>Readers' comments.</summary>
    Comments,

    /// <summary>Links to other stories, teasers, most read.</summary>
    Related,

    /// <summary>Share and follow buttons, newsletter and log-in forms, polls.</summary>
    Service,

    /// <summary>Captions and credits of pictures.</summary>
    Caption,

    /// <summary>Byline, date, author's biography.</summary>
    Byline,

    /// <summary>Advertising and notices.</summary>
    Advert,

    /// <summary>Headers, footers and side columns of the site.</summary>
    Frame,
}
