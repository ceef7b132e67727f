namespace Extraction.Relations;

/// <summary>
/// Verbs whose object has no name: <c>the ASA banned the video</c>, <c>BBC Sport unveils its new analysis tool</c>.
/// </summary>
internal static class OneSided
{
    private const int Reach = 8;

    private static readonly WordSet Many = new("dozens hundreds thousands series range line pair");
    private static readonly WordSet Determiners = new("the a an all its any their his her new two three several dozens hundreds thousands");
    private static readonly WordSet Ends = new(", ; : . to in on at with for that which who of against into by from and or as after today yesterday this last next on Monday Tuesday Wednesday Thursday Friday called named designed");

    private static readonly WordSet Products = new("app apps smartphone smartphones phone phones tool tools platform feature features products product console device devices chip chips software car cars SUV model models robot robots laptop tablet browser drug vaccine assistant smartwatch game games service services collection version website site range device system chatbot toolkit playbook processor headset camera watch drone engine vehicle truck scooter e-scooter bike");

    public static void Find(Clause clause, int token, int after, Verb verb, int agent, RelationSink sink)
    {
        if (verb.Kind == "lawsuit" && verb.Follow is not null) sink.Add(clause, verb.Kind, 0.72f, agent, -1, token);
        if (!clause.IsIn(after, Determiners) && clause.MentionAt(after) < 0) return;
        if (verb.Kind == "ban" && verb.IsParticiple && verb.Target.HasFlag(Roles.Person) && clause.IsIn(after, Determiners)) sink.Add(clause, verb.Kind, 0.72f, agent, -1, token);
        else if (verb.Kind == "product-launch" && Names(clause, after, Products)) sink.Add(clause, verb.Kind, 0.75f, agent, -1, token);
    }

    /// <summary>Whether the noun phrase at a token is headed by one of <paramref name="nouns"/>.</summary>
    private static bool Names(Clause clause, int token, WordSet nouns)
    {
        for (var i = token; i < Math.Min(clause.End, token + Reach); i++)
        {
            var mention = clause.MentionAt(i);
            if (clause.Is(i, "of") && clause.IsIn(i - 1, Many)) continue;
            if (mention < 0 && clause.IsIn(i, Ends)) return false;
            if (mention < 0 && clause.IsIn(i, nouns) && (i + 1 >= clause.End || clause.IsIn(i + 1, Ends) || clause.MentionAt(i + 1) >= 0 || (clause.Word(i + 1) is [var letter, ..] && char.IsUpper(letter)))) return true;
        }

        return false;
    }
}
