using System.Globalization;
using Extraction.Gazetteers;
using Extraction.Linking;
using Extraction.Recognition;
using Extraction.Text;

namespace Extraction.Editing;

/// <summary>
/// An editor's say over the model: words never to be tagged, words that always mean one entity, and corrections of entities. Applied on top of
/// whatever recognisers and linker found. Immutable and thread-safe.
/// </summary>
/// <example><code>
/// var rules = EditorialRules.Parse(new StringReader("block\tBlack Friday\nallow\tAcme\tCOMPANY\tAcme Corporation\tacme-1"));
/// var extractor = new ExtractorBuilder().UsePack(ModelPack.OpenEmbedded()).UseRules(rules).Build();
/// </code></example>
public sealed class EditorialRules
{
    private readonly Dictionary<string, Label> blocked = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Correction> corrections = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Label>.AlternateLookup<ReadOnlySpan<char>> blockedWords;
    private readonly Dictionary<string, Correction>.AlternateLookup<ReadOnlySpan<char>> correctedWords;

    private EditorialRules()
    {
        blockedWords = blocked.GetAlternateLookup<ReadOnlySpan<char>>();
        correctedWords = corrections.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Number of rules.</summary>
    public int Count { get; private set; }

    /// <summary>Finds the words that are always tagged; null when there are none.</summary>
    internal IRecognizer? Allowed { get; private set; }

    /// <summary>
    /// Reads rules from a UTF-8 file, one a line, fields separated by tabs; empty lines and lines that start with <c>#</c> do not count.
    /// <list type="bullet">
    /// <item><c>block words [LABEL]</c>: mentions of exactly these words are dropped (only those of the label, when one is given).</item>
    /// <item><c>allow words LABEL [name [id]]</c>: these words are tagged wherever they are written, as the entity of that name and id.</item>
    /// <item><c>correct words LABEL [name [id]]</c>: an entity that is named by these words has this label, name and id; nothing new is tagged.</item>
    /// </list>
    /// </summary>
    /// <exception cref="FormatException">A line is no rule; the message gives the line.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static EditorialRules Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var reader = new StreamReader(path);
        return Parse(reader);
    }

    /// <summary>Reads rules in the format of <see cref="Load"/>.</summary>
    /// <exception cref="FormatException">A line is no rule; the message gives the line.</exception>
    public static EditorialRules Parse(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var rules = new EditorialRules();
        var allowed = new GazetteerBuilder();
        var anyAllowed = false;
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line) || line[0] == '#') continue;
            try
            {
                anyAllowed |= rules.Add(line.Split('\t', StringSplitOptions.TrimEntries), allowed);
            }
            catch (ArgumentException error)
            {
                throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"Line {number} of the rules: {error.Message}"), error);
            }
        }

        if (anyAllowed) rules.Allowed = new GazetteerRecognizer(allowed.Build());
        return rules;
    }

    /// <summary>Drops blocked mentions.</summary>
    internal void Block(Document document, List<Mention> mentions)
    {
        if (blocked.Count == 0) return;
        mentions.RemoveAll(m => blockedWords.TryGetValue(document.TextOf(m.Span), out var label) && (label == Label.None || label == m.Label));
    }

    /// <summary>Puts right the entities that have a rule.</summary>
    internal void Correct(Document document, ReadOnlySpan<Mention> mentions, EntityBuffer entities)
    {
        if (corrections.Count == 0) return;
        for (var i = 0; i < mentions.Length; i++)
        {
            if (entities.EntityOf(i) is not (>= 0 and var index)) continue;
            var draft = entities.Entities[index];
            if (!correctedWords.TryGetValue(document.TextOf(mentions[i].Span), out var correction) && !corrections.TryGetValue(draft.Name, out correction)) continue;
            // What was known of the old thing says nothing of the new one.
            var other = correction.Label != draft.Label;
            entities.Replace(index, draft with
            {
                Company = other || (correction.Id is not null && correction.Id != draft.Id) ? null : draft.Company,
                Label = correction.Label,
                Name = correction.Name ?? draft.Name,
                Id = correction.Id ?? (other ? null : draft.Id),
                Alpha3 = other ? null : draft.Alpha3,
                Role = other ? null : draft.Role,
                Affiliation = other ? null : draft.Affiliation,
                LinkConfidence = 1,
                Evidence = "an editorial rule",
            });
        }
    }

    private bool Add(string[] cells, GazetteerBuilder allowed)
    {
        Count++;
        if (cells.Length < 2 || cells[1].Length == 0) throw new ArgumentException("expected block, allow or correct and the words, separated by tabs");
        var words = cells[1];
        switch (cells[0])
        {
            case "block":
                blocked[words] = Cell(cells, 2) is { } only ? Label.Of(only) : Label.None;
                return false;
            case "allow" or "correct":
                var label = Label.Of(Cell(cells, 2) ?? throw new ArgumentException("a label is missing behind the words"));
                corrections[words] = new Correction(label, Cell(cells, 3), Cell(cells, 4));
                if (cells[0] == "correct") return false;
                allowed.Add(words, label, Cell(cells, 4));
                return true;
            default:
                throw new ArgumentException($"\"{cells[0]}\" is none of block, allow, correct");
        }
    }

    private static string? Cell(string[] cells, int index) => index < cells.Length && cells[index].Length > 0 ? cells[index] : null;

    private sealed record Correction(Label Label, string? Name, string? Id);
}
