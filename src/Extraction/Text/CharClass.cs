using System.Buffers;
using System.Globalization;

namespace Extraction.Text;

/// <summary>Character classes of the tokenizer; ASCII by table, the rest by Unicode category.</summary>
internal static class CharClass
{
    private const byte Space = 1, Letter = 2, Digit = 4, Punctuation = 8;

    private static readonly byte[] Ascii = BuildAscii();

    /// <summary>Marks after which a sentence may end.</summary>
    internal static readonly SearchValues<char> SentenceEnders = SearchValues.Create(".!?…。！？");

    public static bool IsSpace(char c) =>
        c < 128 ? Ascii[c] == Space : c is '\u200B' or '\uFEFF' or '\u2060' || char.IsWhiteSpace(c) || c is >= '\u0080' and < '\u00A0';

    public static bool IsLetter(char c) => c < 128 ? Ascii[c] == Letter : char.IsLetter(c);

    public static bool IsDigit(char c) => (uint)(c - '0') <= 9;

    public static bool IsWordStart(char c) => c < 128 ? (Ascii[c] & (Letter | Digit)) != 0 : char.IsLetterOrDigit(c);

    /// <summary>Letters, digits, underscores and the marks that combine with them.</summary>
    public static bool IsWordPart(char c) => c < 128
        ? (Ascii[c] & (Letter | Digit)) != 0 || c == '_'
        : char.IsLetterOrDigit(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    public static bool IsUpper(char c) => c < 128 ? (uint)(c - 'A') <= 'Z' - 'A' : char.IsUpper(c);

    public static bool IsLower(char c) => c < 128 ? (uint)(c - 'a') <= 'z' - 'a' : char.IsLower(c);

    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u02BC' or '\uFF07';

    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013';

    /// <summary>Han: a script whose words the tokenizer does not know; it is cut character by character.</summary>
    public static bool IsHan(char c) => c is >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF';

    public static bool IsPunctuation(char c) => c < 128
        ? Ascii[c] == Punctuation
        : CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation
            or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation or UnicodeCategory.ConnectorPunctuation;

    private static byte[] BuildAscii()
    {
        var table = new byte[128];
        for (var c = 0; c < 128; c++)
        {
            table[c] = c <= ' ' || c == 127 ? Space
                : char.IsAsciiLetter((char)c) ? Letter
                : char.IsAsciiDigit((char)c) ? Digit
                : "$+<=>^`|~".Contains((char)c, StringComparison.Ordinal) ? (byte)0 : Punctuation;
        }

        return table;
    }
}
