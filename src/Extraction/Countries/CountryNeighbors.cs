using System.Collections.Frozen;
using Extraction.Text;

namespace Extraction.Countries;

/// <summary>Whether the words around a country's name let it stand for the country.</summary>
internal static class CountryNeighbors
{
    /// <summary>Names that are as often something else: they want a preposition of place before them.</summary>
    private static readonly FrozenSet<string> Shared = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "Chad", "Jordan", "Georgia", "Turkey", "Guinea", "Jersey", "Reunion", "Kiwi", "Kiwis", "Dane", "Danes", "Pole", "Poles", "Finn", "Finns", "Scot", "Niger", "Mali", "Malta", "Monaco", "Samoa", "Grenada", "Dominica", "Antigua", "Trinidad",
        "Ireland", "Georgian", "Georgians", "Turk", "Swazi", "Lao", "Sark", "Holland", "Persia", "Siam", "Wales", "Bajan", "Emirates", "Saudi", "Congo", "St. Lucia", "St Lucia", "St. Vincent", "St Vincent", "St. Kitts", "St Kitts", "Saint Martin", "Saint Helena");

    /// <summary>Abbreviations that are as often something else (gigabytes, images, cars): they want <c>the</c> or a preposition before them.</summary>
    private static readonly FrozenSet<string> Letters = FrozenSet.Create(StringComparer.Ordinal, "CAR", "ROC", "RSA", "PNG", "FSM", "GB", "NZ", "BVI", "DRC", "GDR", "ROK", "KSA", "PRC", "T&T", "BiH");

    private static readonly FrozenSet<string> Places = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "in", "from", "to", "across", "with", "between", "against", "near", "outside", "inside", "into", "through", "throughout", "for", "of", "leave", "left", "visit", "visited", "toward", "towards", "by", "and", "or", "over", "beat", "than", "like");

    /// <summary>Offices and bodies that a country's name may stand before or behind without being part of a longer name.</summary>
    private static readonly FrozenSet<string> Offices = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "President", "Prime", "Premier", "Chancellor", "Minister", "Ministers", "Foreign", "Defence", "Defense", "Finance", "King", "Queen", "Crown", "Prince", "Princess", "Ambassador", "Government", "Vice", "Deputy", "Interior", "Trade",
        "Secretary", "Senator", "Sen.", "Rep.", "Congressman", "Congresswoman", "Attorney", "General", "Gen.", "Emperor", "Sultan", "Emir", "Governor", "Embassy", "Chief", "Health", "Economy", "Energy", "Environment", "CEO", "People", "Sheikh");

    private static readonly FrozenSet<string> Openers = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "in", "the", "from", "for", "with", "and", "but", "as", "to", "at", "on", "of", "while", "both", "when", "if", "after", "before", "since", "that", "this", "these", "those", "some", "many", "most", "all", "among", "across", "like", "unlike",
        "although", "though", "because", "where", "our", "their", "his", "her", "its", "my", "every", "each", "other", "former", "meanwhile", "only", "even", "by", "under", "a", "an", "two", "three", "four", "five", "young", "not", "is", "are",
        "was", "were", "against", "between", "or", "outside", "inside", "despite", "during", "until", "then", "now", "also", "yet", "so", "about", "over", "more", "can", "will", "does", "did", "has", "have", "had");

    private static readonly FrozenSet<string> Speech = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "in", "speak", "speaks", "spoke", "speaking", "learn", "learning", "learned", "into", "taught", "teach", "teaches", "study", "studies", "fluent", "write", "read", "from");

    /// <summary>What makes a demonym part of a common noun: <c>French fries</c>, <c>guinea pig</c>.</summary>
    private static readonly FrozenSet<string> Things = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "fries", "toast", "kiss", "horn", "summer", "cheese", "oven", "hat", "nut", "nuts", "pastry", "flu", "shepherd", "shepherds", "delight", "heels", "cow", "cows", "roulette", "whispers", "checkers", "pig", "pigs", "dinner", "sandwich", "breast",
        "bulldog", "terrier", "muffin", "muffins", "breakfast", "language", "dressing", "bread", "leather", "dolls", "dragon", "blue", "pepper");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SharedLookup = Shared.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> LettersLookup = Letters.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> PlacesLookup = Places.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OfficesLookup = Offices.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OpenersLookup = Openers.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SpeechLookup = Speech.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ThingsLookup = Things.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Allow(Document document, int first, int end, MentionForm form)
    {
        var name = document.Text.AsSpan(document.Tokens[first].Start, document.Tokens[end - 1].End - document.Tokens[first].Start);
        var before = first > 0 ? document.TextOf(first - 1) : default;
        if (JoinsAddress(document, first, end)) return false;
        if (SharedLookup.Contains(name) && !PlacesLookup.Contains(before)) return false;
        if (LettersLookup.Contains(name) && (document.Tokens[Math.Max(0, first - 1)].Kind == TokenKind.Number || !(before is "the" or "The" || PlacesLookup.Contains(before)))) return false;
        return FreeBehind(document, end) && FreeBefore(document, first) && !(form == MentionForm.Demonym && IsLanguage(document, first, end));
    }

    /// <summary>The next word must not carry the name on: a capital, unless it is an office's; a thing named after the people.</summary>
    private static bool FreeBehind(Document document, int end)
    {
        if (end >= document.Tokens.Length) return true;
        var next = document.TextOf(end);

        // "US$5 million" is an amount.
        if (next is "$") return false;
        if (!document.Tokens[end].SpaceBefore) return true;
        if (ThingsLookup.Contains(next)) return false;
        if (document.Tokens[end].Kind != TokenKind.Word || !CharClass.IsUpper(next[0])) return true;
        if (OfficesLookup.Contains(next) || next is "I" || IsCapitals(document, end)) return true;

        // A line break ends a headline; the capital behind it begins something else.
        return document.Text.AsSpan(document.Tokens[end - 1].End, document.Tokens[end].Start - document.Tokens[end - 1].End).Contains('\n');
    }

    /// <summary>The word before must not begin a longer name: a capital inside a sentence, or <c>of</c> behind one (<c>Bank of China</c>).</summary>
    private static bool FreeBefore(Document document, int first)
    {
        if (first == 0 || !document.Tokens[first].SpaceBefore) return true;
        var before = document.TextOf(first - 1);
        if (before is "of" or "for" or "de" && first > 1)
        {
            var head = document.TextOf(first - 2);
            return !CharClass.IsUpper(head[0]) || OfficesLookup.Contains(head) || OpenersLookup.Contains(head) || IsCapitals(document, first - 2);
        }

        if (document.Tokens[first - 1].Kind != TokenKind.Word || !CharClass.IsUpper(before[0])) return true;
        return OpenersLookup.Contains(before) || OfficesLookup.Contains(before) || IsCapitals(document, first - 1);
    }

    /// <summary>Whether the token stands in a run of capitals, where capitals tell nothing.</summary>
    private static bool IsCapitals(Document document, int token)
    {
        var word = document.TextOf(token);
        if (word.Length < 3) return false;
        foreach (var c in word)
        {
            if (CharClass.IsLower(c)) return false;
        }

        return true;
    }

    /// <summary><c>in French.</c>, <c>speaks Chinese and</c>: a language carries no label.</summary>
    private static bool IsLanguage(Document document, int first, int end)
    {
        var after = end < document.Tokens.Length && document.TextOf(end) is "-" ? end + 1 : end;
        if (after < document.Tokens.Length && document.TextOf(after) is "speaking" or "language" or "speaker" or "speakers" or "translation" or "words" or "word" or "text" or "subtitles" or "lessons") return true;
        if (document.TextOf(first) is "English" or "ENGLISH") return true;
        if (first == 0 || !SpeechLookup.Contains(document.TextOf(first - 1))) return false;
        if (end >= document.Tokens.Length || document.Tokens[end].Kind != TokenKind.Word) return end >= document.Tokens.Length || document.TextOf(end) is not "-";
        return document.TextOf(end) is "and" or "or" or "at" or "on" or "to" or "as" or "but" or "with" or "when" or "that" or "because";
    }

    /// <summary>Part of an address, a handle or a hashtag.</summary>
    private static bool JoinsAddress(Document document, int first, int end)
    {
        var text = document.Text;
        var start = document.Tokens[first].Start;
        var stop = document.Tokens[end - 1].End;
        return (start > 0 && text[start - 1] is '@' or '#' or '_') || (stop < text.Length && text[stop] is '_' or '@');
    }
}
