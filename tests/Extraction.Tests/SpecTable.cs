namespace Extraction.Tests;

/// <summary>Reads the example tables of a specification page (<c>Specs/*.md</c>): every row below a header row is a case.</summary>
internal static class SpecTable
{
    public static IEnumerable<TestCaseData> Rows(string page, string firstColumn)
    {
        var section = page;
        var inside = false;
        var number = 0;
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", page)))
        {
            number++;
            if (line.StartsWith('#')) section = line.TrimStart('#', ' ');
            if (!line.StartsWith('|'))
            {
                inside = false;
                continue;
            }

            var cells = line.Trim(' ').Trim('|').Split('|').Select(static cell => cell.Trim(' ')).ToArray();
            if (cells[0] == firstColumn) inside = true;
            else if (inside && !cells[0].StartsWith("---", StringComparison.Ordinal) && !cells[0].StartsWith(":-", StringComparison.Ordinal))
            {
                yield return new TestCaseData(cells.Cast<object>().ToArray()).SetArgDisplayNames($"{section}, line {number}");
            }
        }
    }
}
