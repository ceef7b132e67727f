using System.Globalization;

namespace Extraction.Gazetteers;

/// <summary>Collects names and compiles them into a <see cref="Gazetteer"/>. Not thread-safe.</summary>
/// <example><code>
/// var gazetteer = new GazetteerBuilder()
///     .Add("Acme Rockets", Label.Company, "acme")
///     .Add("Project Falcon", Label.Of("PROJECT"))
///     .Build();
/// </code></example>
/// <param name="ignoreCase">Whether <c>ACME</c> in a text matches the name <c>Acme</c>.</param>
public sealed class GazetteerBuilder(bool ignoreCase = false)
{
    private readonly PhraseAutomatonBuilder automaton = new(ignoreCase);
    private readonly List<GazetteerEntry> entries = [];

    /// <summary>Adds a name. A name added twice keeps its last label and id.</summary>
    /// <exception cref="ArgumentException">The name holds no token or more than <see cref="PhraseAutomatonBuilder.MaximumLength"/>.</exception>
    public GazetteerBuilder Add(string name, Label label, string? id = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        var phrase = automaton.Add(name);
        if (phrase < 0) throw new ArgumentException($"A name has 1 to {PhraseAutomatonBuilder.MaximumLength} tokens: \"{name}\".", nameof(name));
        var entry = new GazetteerEntry(name, label, id);
        if (phrase == entries.Count) entries.Add(entry);
        else entries[phrase] = entry;
        return this;
    }

    /// <summary>Adds a list in the format of <see cref="Gazetteer.Load"/>.</summary>
    /// <exception cref="FormatException">A line has no label, or its name is too long; the message gives the line.</exception>
    public GazetteerBuilder AddLines(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line) || line[0] == '#') continue;
            var cells = line.Split('\t');
            try
            {
                if (cells.Length is < 2 or > 3) throw new ArgumentException("expected name, label and perhaps id, separated by tabs");
                Add(cells[0].Trim(), Label.Of(cells[1].Trim()), cells.Length == 3 && cells[2].Trim() is { Length: > 0 } id ? id : null);
            }
            catch (ArgumentException error)
            {
                throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"Line {number} of the list: {error.Message}"), error);
            }
        }

        return this;
    }

    /// <summary>Compiles what was added; later additions do not reach the result.</summary>
    public Gazetteer Build() => new(automaton.Build(), [.. entries]);
}
