namespace Extraction.Relations;

/// <summary>
/// Finds who acts and who is acted on, near a trigger. No parser: the subject is the nearest fitting name before the verb that is not inside
/// a prepositional phrase or an apposition, the object the first fitting name behind it with only noun-phrase words between. Pronouns and
/// <c>the company</c> count as the name that they stand for.
/// </summary>
internal static class ArgumentFinder
{
    private const int SubjectReach = 32, ObjectReach = 9;

    /// <summary>Words that end an object's noun phrase before a name was met.</summary>
    private static readonly WordSet Breaks = new("that which who after because while when but if as before since until said says told will would could is was were are has have had to during where although though with by using through amid over from for into about against following took . , ; : ( — – --");

    /// <summary>Nouns that, nearest before a verb, are its subject though they are no names.</summary>
    private static readonly WordSet OtherActors = new("they we you analysts investors officials authorities prosecutors regulators shareholders users customers workers employees executives lawyers publishers rivals consumers people companies firms banks police government ministers lawmakers scientists researchers experts sources owners traders lenders creditors unions residents drivers families parents states countries governments I everyone somebody someone anybody anyone nobody those others");

    private static readonly WordSet FirmNouns = new("firm company maker group giant startup start-up operator bank retailer developer manufacturer provider carrier event partner rival chain lender supplier insurer airline chipmaker network platform app broker distributor producer subsidiary unit brand business publisher agency");
    private static readonly WordSet Relatives = new("which who that");

    /// <summary>The mention that acts in what stands at <paramref name="trigger"/>; -1 for none.</summary>
    public static int Subject(Clause clause, int trigger, Roles roles, int not = -1) => Subject(clause, trigger, roles, out _, not);

    /// <summary>The mention that acts in what stands at <paramref name="trigger"/>, and where its name or pronoun begins; -1 for none.</summary>
    public static int Subject(Clause clause, int trigger, Roles roles, out int at, int not = -1)
    {
        var met = false;
        for (var token = trigger - 1; token >= clause.First && trigger - token <= SubjectReach; token--)
        {
            at = token;
            var mention = clause.MentionAt(token);
            if (mention >= 0)
            {
                token = clause.FirstTokenOf(mention);
                if (clause.LabelOf(mention).IsAmount) continue;
                at = token;
                if (roles.Allows(clause.LabelOf(mention)) && !Phrases.IsModifier(clause, mention) && (!Phrases.IsInside(clause, token) || (!met && Phrases.OpensClause(clause, mention, trigger)))) return mention;
                met = true;
                continue;
            }

            if (clause.IsAny(token, ";", ":")) return -1;
            if (clause.IsAny(token, "-", "–", "—", "--") && Phrases.IsMark(clause, token) && Phrases.InsertionStart(clause, token) < 0) return -1;
            if (met) continue;
            if (Phrases.InsertionStart(clause, token) is >= 0 and var start)
            {
                token = start;
                continue;
            }

            if (clause.IsIn(token, Relatives) && Phrases.Antecedent(clause, token) is >= 0 and var antecedent)
            {
                if (roles.Allows(clause.LabelOf(antecedent))) return antecedent;
                if (!clause.Is(token, "that")) return -1;
            }

            if (clause.IsIn(token, OtherActors) && !Phrases.IsInside(clause, token)) return -1;
            if (Anaphora.Meaning(clause, token) != Roles.None && !clause.IsAny(token, "its", "his", "her", "him") && !clause.IsAny(token + 1, "'s", "’s") && !IsInsidePhrase(clause, token)) return Anaphora.Resolve(clause, token, roles, not);
        }

        at = -1;
        return -1;
    }

    /// <summary>Whether <c>the company</c> or <c>it</c> stands behind a preposition.</summary>
    private static bool IsInsidePhrase(Clause clause, int token)
    {
        var first = token;
        while (first > clause.First && token - first < 3 && !clause.IsAny(first, "the", "this", "that", "it", "he", "she")) first--;
        return Phrases.IsInside(clause, first);
    }

    /// <summary>The mention acted on by what ends before <paramref name="token"/>; -1 for none.</summary>
    /// <param name="clause">The sentence.</param>
    /// <param name="token">Where to begin.</param>
    /// <param name="roles">Labels that fit.</param>
    /// <param name="reach">How many tokens on it may begin.</param>
    /// <param name="not">Who acts: a pronoun does not stand for it; -1 for none.</param>
    public static int Object(Clause clause, int token, Roles roles, int reach = ObjectReach, int not = -1)
    {
        var coordinated = false;
        for (var end = token + reach; token < clause.End && token < end; token++)
        {
            var mention = clause.MentionAt(token);
            if (mention >= 0)
            {
                var label = clause.LabelOf(mention);
                if (roles.Allows(label) && !Phrases.IsModifier(clause, mention)) return mention;
                if (!label.IsAmount && label != Label.Norp && label != Label.Country && label != Label.Place && !Phrases.IsModifier(clause, mention)) return -1;
                token = clause.EndTokenOf(mention) - 1;
                continue;
            }

            // "with a small electronics firm, Montrose Secam": the name stands in apposition.
            if (clause.Is(token, ",") && clause.IsIn(token - 1, FirmNouns) && clause.MentionAt(token + 1) is var apposed && apposed >= 0 && roles.Allows(clause.LabelOf(apposed))) return apposed;
            if (clause.IsAny(token, "that", "the", "this") && Anaphora.Meaning(clause, token + 1) != Roles.None) continue;
            if (Breaks.Contains(clause.Word(token))) return -1;
            coordinated |= clause.Is(token, "and");
            if (!coordinated && Anaphora.Meaning(clause, token) != Roles.None && !clause.IsAny(token, "its", "his", "her")) return Anaphora.Resolve(clause, token, roles, not);
        }

        return -1;
    }

    /// <summary>The body that says so behind the comma: <c>X was fined $5, <b>the KCC</b> said</c>; -1 for none.</summary>
    public static int Sayer(Clause clause, int token, Roles roles)
    {
        for (var i = clause.End - 1; i > token && clause.End - i <= 6; i--)
        {
            var mention = clause.MentionAt(i - 1);
            if (clause.IsAny(i, "said", "says", "announced") && mention >= 0 && roles.Allows(clause.LabelOf(mention))) return mention;
        }

        return -1;
    }

    /// <summary>The name right behind <c>by</c> at <paramref name="token"/> or within a few words; -1 for none.</summary>
    public static int ByAgent(Clause clause, int token, Roles roles)
    {
        for (var end = Math.Min(token + 7, clause.End); token < end; token++)
        {
            var mention = clause.MentionAt(token);
            if (mention >= 0 && !clause.LabelOf(mention).IsAmount) return -1;
            if (clause.Is(token, "by")) return Object(clause, token + 1, roles, 8);
            if (clause.IsAny(token, "and", "which", "who", "that", ";")) return -1;
        }

        return -1;
    }

    /// <summary>Who possesses the noun at <paramref name="token"/>: <c>Apple's $3 billion purchase</c>, <c>the company's bid</c>, <c>his takeover</c>; -1 for none.</summary>
    public static int Possessor(Clause clause, int token, Roles roles)
    {
        for (var i = token - 1; i >= clause.First && token - i <= 7; i--)
        {
            if (clause.IsAny(i, "'s", "’s", "'", "’") && clause.MentionAt(i) < 0)
            {
                var mention = clause.MentionAt(i - 1);
                if (mention >= 0) return roles.Allows(clause.LabelOf(mention)) ? mention : -1;
                return Anaphora.Resolve(clause, i - 1, roles);
            }

            if (clause.MentionAt(i) is var at && at >= 0)
            {
                if (!clause.LabelOf(at).IsAmount && clause.LabelOf(at) != Label.Norp) return -1;
                continue;
            }

            if (clause.IsAny(i, "its", "his", "her", "their")) return Owner(clause, i, roles);
            if (clause.IsAny(i, ",", "of", "the", "a", "an", "and", "in", "to", "for", "with", "by")) return -1;
        }

        return -1;
    }

    /// <summary>Whom <c>its</c> or <c>his</c> stands for: the subject of the sentence, a name right before <c>and its</c>, else as pronouns do.</summary>
    public static int Owner(Clause clause, int pronoun, Roles roles)
    {
        var fitting = clause.IsAny(pronoun, "his", "her") ? roles & Roles.Person : clause.Is(pronoun, "their") ? roles : roles & ~Roles.Person;
        if (!clause.IsAny(pronoun - 1, "and", "from", "with") && Anaphora.Head(clause, pronoun, fitting) is >= 0 and var head) return head;
        var subject = Subject(clause, pronoun, fitting);
        return subject >= 0 || clause.Is(pronoun, "their") ? subject : Anaphora.Resolve(clause, pronoun, roles);
    }
}
