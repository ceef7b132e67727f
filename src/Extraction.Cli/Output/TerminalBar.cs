using System.Globalization;

namespace Extraction.Cli.Output;

/// <summary>A share as a bar of six cells with its number, in Spectre's markup.</summary>
internal static class TerminalBar
{
    private const int Cells = 6;
    private const string Eighths = " ▏▎▍▌▋▊▉";

    public static string Of(double share, string color)
    {
        var eighths = (int)Math.Round(Math.Clamp(share, 0, 1) * Cells * 8);
        var part = eighths % 8 > 0 ? Eighths[eighths % 8].ToString() : string.Empty;
        var bar = (new string('█', eighths / 8) + part).PadRight(Cells);
        return string.Create(CultureInfo.InvariantCulture, $"[{color}]{bar}[/] [grey]{share:0.00}[/]");
    }
}
