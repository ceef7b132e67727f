using Extraction.Recognition;
using Extraction.Text;

namespace Extraction.Linking;

/// <summary>
/// Reads a person's role and organisation where the text states them next to the name: <c>Xiaomi CEO Lei Jun</c>, <c>Lei Jun, chief executive of Xiaomi</c>,
/// <c>Xiaomi's chairman, Lei Jun</c>. Silent elsewhere.
/// </summary>
internal static class PersonRoles
{
    public static void Find(Document document, ReadOnlySpan<Mention> mentions, EntityBuffer entities)
    {
        for (var i = 0; i < mentions.Length; i++)
        {
            if (mentions[i].Label != Label.Person || entities.EntityOf(i) < 0) continue;
            var person = entities.Entities[entities.EntityOf(i)];
            if (person.Role is not null || person.Label != Label.Person) continue;
            var (role, affiliation) = Before(document, mentions, entities, i);
            if (role is null) (role, affiliation) = Behind(document, mentions, entities, i);
            if (role is not null) entities.Replace(entities.EntityOf(i), person with { Role = role, Affiliation = affiliation });
        }
    }

    /// <summary><c>[Xiaomi('s)] [former] CEO Lei Jun</c>.</summary>
    private static (string? Role, string? Affiliation) Before(Document document, ReadOnlySpan<Mention> mentions, EntityBuffer entities, int mention)
    {
        var end = document.TokenAt(mentions[mention].Span.Start);
        if (end > 0 && document.TextOf(end - 1) is "," && document.TokenAt(mentions[mention].Span.Start) > 1) end--;
        if (!RoleWords.TryReadBefore(document, end, out var start)) return (null, null);
        var left = start - 1;
        if (left >= 0 && document.TextOf(left) is "former" or "ex" or "interim" or "acting" or "deputy") left--;
        if (left >= 0 && document.Tokens[left].Kind == TokenKind.Clitic) left--;
        var body = left >= 0 ? BodyAt(document, mentions, entities, mention - 1, document.Tokens[left].End) : null;
        if (body is null && end < document.Tokens.Length && mention > 0) body = OfBody(document, mentions, entities, start, end);
        return (Text(document, start, end), body);
    }

    /// <summary><c>Lei Jun, [the] [Xiaomi('s)] chief executive [of Xiaomi]</c>.</summary>
    private static (string? Role, string? Affiliation) Behind(Document document, ReadOnlySpan<Mention> mentions, EntityBuffer entities, int mention)
    {
        var at = document.TokenAt(mentions[mention].Span.End - 1) + 1;
        if (at >= document.Tokens.Length || document.TextOf(at) is not ",") return (null, null);
        at++;
        string? body = null;
        if (at < document.Tokens.Length && document.TextOf(at) is "the" or "a" or "an") at++;
        if (mention + 1 < mentions.Length && at < document.Tokens.Length && mentions[mention + 1].Span.Start == document.Tokens[at].Start)
        {
            body = NameOf(mentions, entities, mention + 1);
            at = document.TokenAt(mentions[mention + 1].Span.End - 1) + 1;
            if (at < document.Tokens.Length && document.Tokens[at].Kind == TokenKind.Clitic) at++;
        }

        if (!RoleWords.TryReadAt(document, at, out var end)) return (null, null);
        if (body is null && end + 1 < document.Tokens.Length && document.TextOf(end) is "of" or "at" or "for" or "with")
        {
            var start = document.TextOf(end + 1) is "the" ? end + 2 : end + 1;
            if (start < document.Tokens.Length && mention + 1 < mentions.Length && mentions[mention + 1].Span.Start == document.Tokens[start].Start) body = NameOf(mentions, entities, mention + 1);
        }

        return (Text(document, at, end), body);
    }

    /// <summary>The body named in <c>chief executive of Xiaomi</c>, with the role at [<paramref name="start"/>, <paramref name="end"/>).</summary>
    private static string? OfBody(Document document, ReadOnlySpan<Mention> mentions, EntityBuffer entities, int start, int end)
    {
        for (var i = start; i + 1 < end; i++)
        {
            if (document.TextOf(i) is not ("of" or "at")) continue;
            var m = MentionAt(mentions, document.Tokens[i + 1].Start);
            if (m >= 0) return NameOf(mentions, entities, m);
        }

        return null;
    }

    /// <summary>The mention that starts there; -1 for none.</summary>
    private static int MentionAt(ReadOnlySpan<Mention> mentions, int start)
    {
        int low = 0, high = mentions.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            if (mentions[middle].Span.Start == start) return middle;
            if (mentions[middle].Span.Start < start) low = middle + 1;
            else high = middle - 1;
        }

        return -1;
    }

    private static string? BodyAt(Document document, ReadOnlySpan<Mention> mentions, EntityBuffer entities, int mention, int end) =>
        mention >= 0 && mentions[mention].Span.End == end ? NameOf(mentions, entities, mention) : null;

    private static string? NameOf(ReadOnlySpan<Mention> mentions, EntityBuffer entities, int mention)
    {
        var entity = entities.EntityOf(mention);
        if (entity < 0 || mentions[mention].Label.IsAmount) return null;
        var draft = entities.Entities[entity];
        return draft.Label == Label.Company || draft.Label == Label.Organization || draft.Label == Label.Country || draft.Label == Label.Product ? draft.Name : null;
    }

    private static string Text(Document document, int first, int end)
    {
        var text = document.Text[document.Tokens[first].Start..document.Tokens[end - 1].End];
        return text.AsSpan().IndexOfAny('\n', '\r') < 0 ? text : text.ReplaceLineEndings(" ");
    }
}
