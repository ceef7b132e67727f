using Extraction.Gazetteers;
using Extraction.Recognition;
using Extraction.Text;

namespace Extraction.Countries;

/// <summary>
/// Marks countries and their peoples by name: every name of <see cref="CountryTable"/>, where the words around it say that it stands for itself and not
/// inside a longer name (<c>Bank of China</c>, <c>American Airlines</c>), a word of the language (<c>Turkey dinner</c>) or a language (<c>in French</c>).
/// Silent where unsure; works alone, or behind a learned model to fill what that one missed. Immutable, thread-safe.
/// </summary>
public sealed class CountryRecognizer : IRecognizer
{
    private const float Confidence = 0.85f;

    private static readonly Lazy<(PhraseAutomaton Automaton, MentionForm[] Forms)> Names = new(Compile);

    [ThreadStatic]
    private static List<PhraseMatch>? pooled;

    /// <inheritdoc/>
    public void Recognize(Document document, MentionBuffer mentions)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(mentions);
        var (automaton, forms) = Names.Value;
        var matches = pooled ??= [];
        matches.Clear();
        automaton.Find(document, matches);
        var tokens = document.Tokens;
        foreach (var match in matches)
        {
            var form = forms[match.Phrase];
            if (!CountryNeighbors.Allow(document, match.FirstToken, match.EndToken, form)) continue;
            mentions.Add(new TextSpan(tokens[match.FirstToken].Start, tokens[match.EndToken - 1].End), form == MentionForm.Demonym ? Label.Norp : Label.Country, Confidence);
        }
    }

    private static (PhraseAutomaton, MentionForm[]) Compile()
    {
        var builder = new PhraseAutomatonBuilder();
        var forms = new List<MentionForm>();
        foreach (var (surface, _, form) in CountryTable.Entries)
        {
            Add(surface, form);

            // Headlines in capitals; abbreviations are capitals as they are.
            if (surface.Length > 3) Add(surface.ToUpperInvariant(), form);
        }

        return (builder.Build(), [.. forms]);

        void Add(string surface, MentionForm form)
        {
            if (builder.Add(surface) == forms.Count) forms.Add(form);
        }
    }
}
