using System.Text;

namespace Extraction.Articles;

/// <summary>Turns a file's bytes into text: by its byte order mark, else as UTF-8 if it is valid, else as HTML or XML declares, else as Windows-1252.</summary>
internal static class PageDecoder
{
    private const int HeadLength = 4096;
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    public static string Decode(byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith("\uFEFF"u8)) return Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3);
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2);
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2);
        // Pages are often saved anew as UTF-8 with their old declaration left in, so valid UTF-8 counts more than what is declared.
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return (Declared(bytes) ?? Named("windows-1252") ?? Encoding.Latin1).GetString(bytes);
        }
    }

    private static Encoding? Declared(byte[] bytes)
    {
        var head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, HeadLength));
        foreach (var mark in (ReadOnlySpan<string>)["charset=", "encoding="])
        {
            var at = head.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
            if (at < 0) continue;
            var name = head.AsSpan(at + mark.Length).TrimStart("\"' ".AsSpan());
            var end = 0;
            while (end < name.Length && (char.IsAsciiLetterOrDigit(name[end]) || name[end] is '-' or '_')) end++;
            if (Named(name[..end].ToString()) is { } encoding) return encoding;
        }
        return null;
    }

    private static Encoding? Named(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
