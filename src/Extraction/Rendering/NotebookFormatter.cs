namespace Extraction.Rendering;

/// <summary>
/// Marks a type whose values a notebook shows as HTML. Kernels that grew out of .NET Interactive look for an attribute of this name by
/// reflection, so none of their packages is needed.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    public Type FormatterSourceType { get; } = formatterSourceType;

    public string[] PreferredMimeTypes { get; set; } = [];
}

/// <summary>Gives a notebook the formatters of <see cref="ArticleTags"/>; found and called by name.</summary>
internal sealed class TagsFormatterSource
{
    public IEnumerable<object> CreateTypeFormatters() => [new TagsFormatter()];
}

/// <summary>Shows <see cref="ArticleTags"/> as HTML; called by name.</summary>
internal sealed class TagsFormatter
{
    public string MimeType => "text/html";

    public bool Format(object instance, TextWriter writer)
    {
        if (instance is not ArticleTags tags) return false;
        writer.Write(tags.ToHtml());
        return true;
    }
}
