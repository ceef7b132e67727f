namespace Extraction.Text;

/// <summary>Finds web and mail addresses, handles and hashtags, so that no name is read inside them.</summary>
internal static class AddressScanner
{
    private const int LongestScheme = 8, LongestMailbox = 64;

    /// <summary>A URL with a scheme, a <c>www.</c> address or a mail address at <paramref name="start"/>.</summary>
    public static bool TryScan(ReadOnlySpan<char> text, int start, out int end)
    {
        var rest = text[start..];
        end = start;
        if (HasScheme(rest) || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            end = start + TrimmedLength(rest);
            return true;
        }

        var at = MailboxLength(rest);
        if (at == 0) return false;
        var domain = at + 1;
        var dot = false;
        while (domain < rest.Length && (char.IsAsciiLetterOrDigit(rest[domain]) || rest[domain] is '.' or '-')) dot |= rest[domain++] == '.';
        while (domain > at && rest[domain - 1] is '.' or '-') domain--;
        end = start + domain;
        return dot && domain > at + 3;
    }

    /// <summary><c>@handle</c> or <c>#topic</c>.</summary>
    public static bool TryScanHandle(ReadOnlySpan<char> text, int start, out int end)
    {
        end = start + 1;
        if (start > 0 && CharClass.IsWordPart(text[start - 1])) return false;
        var letter = false;
        while (end < text.Length && CharClass.IsWordPart(text[end])) letter |= CharClass.IsLetter(text[end++]);
        return letter;
    }

    private static bool HasScheme(ReadOnlySpan<char> text)
    {
        if (text[0] is not ('h' or 'H' or 'f' or 'F')) return false;
        var head = text[..Math.Min(text.Length, LongestScheme)];
        return head.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || head.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || head.StartsWith("ftp://", StringComparison.OrdinalIgnoreCase);
    }

    private static int TrimmedLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && !CharClass.IsSpace(text[length]) && text[length] is not ('<' or '>' or '"' or '”' or '“')) length++;
        while (length > 1 && text[length - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '\'' or '’' or '…') length--;
        return length;
    }

    private static int MailboxLength(ReadOnlySpan<char> text)
    {
        var limit = Math.Min(text.Length, LongestMailbox);
        for (var i = 0; i < limit; i++)
        {
            var c = text[i];
            if (c == '@') return i;
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '_' or '-' or '+')) return 0;
        }

        return 0;
    }
}
