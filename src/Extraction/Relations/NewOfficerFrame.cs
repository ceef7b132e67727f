namespace Extraction.Relations;

/// <summary><c>Marsh's new chief executive, Michael Cherkasky</c>: a new officer of a firm, named.</summary>
internal static class NewOfficerFrame
{
    public static void Find(Clause clause, int token, RelationSink sink)
    {
        if (!clause.IsAny(token, "new", "newly")) return;
        var end = OfficeEnd(clause, token + 1);
        if (end < 0) return;
        var firm = -1;
        if (clause.IsAny(token - 1, "'s", "’s")) firm = clause.MentionAt(token - 2);
        if (clause.IsAny(end, "of", "at") && firm < 0)
        {
            firm = ArgumentFinder.Object(clause, end + 1, Roles.Firm, 3);
            if (firm >= 0) end = clause.EndTokenOf(firm);
        }

        if (firm < 0 || !Roles.Firm.Allows(clause.LabelOf(firm))) return;
        if (clause.Is(end, ",")) end++;
        var person = clause.MentionAt(end);
        if (person >= 0 && Roles.Person.Allows(clause.LabelOf(person))) sink.Add(clause, "appointment", 0.86f, firm, person, token);
    }

    /// <summary>Index behind the title that begins at a token; -1 when there is none.</summary>
    private static int OfficeEnd(Clause clause, int token)
    {
        foreach (var title in (ReadOnlySpan<string>)["chief executive officer", "chief executive", "chief financial officer", "finance director", "managing director", "executive director", "chairman", "chairwoman", "chair", "president", "CEO", "CFO", "boss", "head coach", "coach", "manager", "governor"])
        {
            if (clause.StartsWith(token, title)) return token + title.AsSpan().Count(' ') + 1;
        }

        return -1;
    }
}
