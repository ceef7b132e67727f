using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Extraction.Articles;

/// <summary>Loads XML pages safely: no document types, no external entities, no deep trees, as much as is well formed.</summary>
internal static class XmlPages
{
    private const int Deepest = 200;

    /// <summary>The root element; null if the page is no well-formed XML or declares a document type.</summary>
    public static XElement? Load(string page)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, CheckCharacters = false, ConformanceLevel = ConformanceLevel.Document,
        };
        try
        {
            var text = page.AsSpan().TrimStart("\uFEFF \t\r\n".AsSpan()).ToString();
            if (!IsShallow(text, settings)) return null;
            using var reader = XmlReader.Create(new StringReader(text), settings);
            return XElement.Load(reader);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>The markup inside an element, as it stood: control characters are kept, nothing is indented.</summary>
    public static string Markup(XElement element)
    {
        var settings = new XmlWriterSettings { OmitXmlDeclaration = true, CheckCharacters = false, ConformanceLevel = ConformanceLevel.Fragment };
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, settings))
        {
            foreach (var node in element.Nodes()) node.WriteTo(writer);
        }

        return text.ToString();
    }

    private static bool IsShallow(string text, XmlReaderSettings settings)
    {
        using var reader = XmlReader.Create(new StringReader(text), settings);
        while (reader.Read()) if (reader.Depth > Deepest) return false;
        return true;
    }

    /// <summary>The trimmed text of the first child of one of the names, whatever its namespace; null if none or empty.</summary>
    public static string? Text(XElement parent, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            foreach (var child in parent.Elements())
                if (child.Name.LocalName == name && child.Value.Trim() is { Length: > 0 } text) return text;
        return null;
    }
}
