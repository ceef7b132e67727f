using System.Globalization;

namespace Extraction.Tests.Amounts;

/// <summary>Writes numbers and amounts the ways that news does; a number of one to three decimals behind a point is written so that it cannot be a thousand.</summary>
internal static class Styles
{
    private static readonly (string Group, string Point)[] Marks = [(",", "."), (".", ","), ("’", "."), ("\u00A0", ","), ("", "."), ("'", ".")];

    public static string Number(decimal value, int style)
    {
        var (group, point) = Marks[style % Marks.Length];
        var format = new NumberFormatInfo { NumberGroupSeparator = group.Length == 0 ? "," : group, NumberDecimalSeparator = point };
        var text = value.ToString(group.Length == 0 ? "0.####" : "#,0.####", format);

        // "1.250" and "1,2345" can be read two ways; write those plainly.
        var marks = text.Count(c => !char.IsAsciiDigit(c));
        return marks == 1 ? value.ToString("0.####", CultureInfo.InvariantCulture) : text;
    }

    public static string Money(decimal value, string code, int style) => style switch
    {
        0 => string.Create(CultureInfo.InvariantCulture, $"{code} {value:0.####}"),
        1 => string.Create(CultureInfo.InvariantCulture, $"{code}{value:#,0.##}"),
        2 => string.Create(CultureInfo.InvariantCulture, $"{value:#,0.##} {code}"),
        3 => string.Create(CultureInfo.InvariantCulture, $"{code} {value:0.##} million"),
        4 => string.Create(CultureInfo.InvariantCulture, $"{code} {value:0.##}bn"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{value:0.##}-million-{code}"),
    };

    public static decimal Scale(int style) => style switch { 3 or 5 => 1_000_000m, 4 => 1_000_000_000m, _ => 1m };
}
