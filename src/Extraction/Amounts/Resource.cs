namespace Extraction.Amounts;

/// <summary>Reads tables embedded in the assembly.</summary>
internal static class Resource
{
    /// <summary>The lines of <paramref name="name"/>, without the header.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(Resource).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The assembly lacks its table {name}.");
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0) yield return line;
        }
    }
}
