using System.Globalization;
using System.Text.Json;

namespace Extraction.Cli.Input;

/// <summary>Strings of JSON that hold half a surrogate pair as an escape, as some languages write them.</summary>
internal static class JsonStrings
{
    /// <summary>Reads the inside of a JSON string with each lone surrogate escape made U+FFFD, one UTF-16 unit for one, so that offsets keep.</summary>
    /// <returns>False when the string is unreadable for another reason.</returns>
    public static bool TryMend(ReadOnlySpan<byte> escaped, out string text)
    {
        var json = new byte[escaped.Length + 2];
        json[0] = json[^1] = (byte)'"';
        escaped.CopyTo(json.AsSpan(1));
        for (var i = 1; i < json.Length - 1; i++)
        {
            if (json[i] != '\\') continue;
            if (!TryReadEscape(json, i, out var unit))
            {
                i++;
                continue;
            }

            if (char.IsHighSurrogate(unit) && TryReadEscape(json, i + 6, out var next) && char.IsLowSurrogate(next)) i += 11;
            else
            {
                if (char.IsSurrogate(unit)) "FFFD"u8.CopyTo(json.AsSpan(i + 2));
                i += 5;
            }
        }

        text = string.Empty;
        try
        {
            var reader = new Utf8JsonReader(json);
            reader.Read();
            text = reader.GetString()!;
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static bool TryReadEscape(ReadOnlySpan<byte> json, int at, out char unit)
    {
        unit = default;
        if (at + 6 >= json.Length || json[at] != '\\' || json[at + 1] != 'u' || !ushort.TryParse(json.Slice(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)) return false;
        unit = (char)code;
        return true;
    }
}
