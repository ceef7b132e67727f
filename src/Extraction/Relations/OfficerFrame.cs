namespace Extraction.Relations;

/// <summary>
/// New officers: <c>Marsh's new chief executive, Michael Cherkasky</c>, <c>Ana Botín joins Santander as chairman</c>, <c>took over as chief executive of X</c>.
/// </summary>
internal static class OfficerFrame
{
    private static readonly string[] Offices =
    [
        "chief executive officer", "chief executive", "chief financial officer", "chief operating officer", "chief technology officer", "chief financial", "finance director", "managing director", "executive director",
        "executive chairman", "vice president", "vice-president", "general manager", "chairman", "chairwoman", "chair", "president", "CEO", "CFO", "COO", "CTO", "boss", "head coach", "coach", "manager", "governor", "head", "director", "partner", "editor",
    ];

    public static void Find(Clause clause, int token, RelationSink sink)
    {
        if (clause.IsAny(token, "new", "newly")) New(clause, token, sink);
        else if (clause.IsAny(token, "joins", "joined", "joining")) Joined(clause, token, sink);
        else if (clause.Is(token, "as") || clause.IsAny(token, "became", "becomes", "become")) Became(clause, token, sink);
    }

    private static void New(Clause clause, int token, RelationSink sink)
    {
        var end = OfficeEnd(clause, token + 1);
        if (end < 0) return;
        var firm = -1;
        if (clause.IsAny(token - 1, "'s", "’s")) firm = clause.MentionAt(token - 2);
        if (clause.Is(token - 1, "its")) firm = ArgumentFinder.Subject(clause, token - 1, Roles.Firm);
        if (firm < 0 && clause.IsAny(end, "of", "at"))
        {
            firm = ArgumentFinder.Object(clause, end + 1, Roles.Firm, 3);
            if (firm >= 0 && clause.Holds(firm)) end = clause.EndTokenOf(firm);
        }

        if (firm < 0 || !Roles.Firm.Allows(clause.LabelOf(firm))) return;
        var person = clause.MentionAt(clause.Is(end, ",") ? end + 1 : end);
        if (person < 0) person = Phrases.AppositionHead(clause, token);
        if (person >= 0 && Roles.Person.Allows(clause.LabelOf(person))) sink.Add(clause, "appointment", 0.86f, firm, person, token);
    }

    /// <summary><c>Ana Botín joined Santander as chief executive</c>.</summary>
    private static void Joined(Clause clause, int token, RelationSink sink)
    {
        var firm = ArgumentFinder.Object(clause, token + 1, Roles.Firm, 4);
        if (firm < 0 || !clause.Holds(firm) || !IsAsOffice(clause, clause.EndTokenOf(firm))) return;
        var person = ArgumentFinder.Subject(clause, token, Roles.Person);
        if (person >= 0) sink.Add(clause, "appointment", 0.85f, firm, person, token);
    }

    /// <summary><c>Tim Cook took over as chief executive of Apple</c>, <c>became chairman of Sony</c>.</summary>
    private static void Became(Clause clause, int token, RelationSink sink)
    {
        if (clause.Is(token, "as") && !(clause.Is(token - 1, "over") && clause.IsAny(token - 2, "took", "takes", "taken", "taking"))) return;
        var start = token + 1;
        while (clause.IsAny(start, "the", "a", "its", "new", "next", "first", "interim", "acting", "group", "global", "female")) start++;
        var firm = clause.MentionAt(start);
        if (firm >= 0) start = clause.EndTokenOf(firm);
        if (clause.IsAny(start, "'s", "’s")) start++;
        var end = OfficeEnd(clause, start);
        if (end < 0) return;
        if (firm < 0 && clause.IsAny(end, "of", "at")) firm = ArgumentFinder.Object(clause, end + 1, Roles.Firm, 4);
        if (firm < 0 || !Roles.Firm.Allows(clause.LabelOf(firm))) return;
        var person = ArgumentFinder.Subject(clause, token, Roles.Person);
        if (person >= 0) sink.Add(clause, "appointment", 0.8f, firm, person, token);
    }

    private static bool IsAsOffice(Clause clause, int token)
    {
        for (var i = token; i < Math.Min(clause.End, token + 8); i++)
        {
            if (!clause.Is(i, "as")) continue;
            for (var start = i + 1; start <= i + 5; start++)
            {
                if (OfficeEnd(clause, start) >= 0) return true;
            }
        }

        return false;
    }

    /// <summary>Index behind the title that begins at a token; -1 when there is none.</summary>
    private static int OfficeEnd(Clause clause, int token)
    {
        foreach (var title in Offices)
        {
            if (clause.StartsWith(token, title)) return token + title.AsSpan().Count(' ') + 1;
        }

        return -1;
    }
}
