using Extraction.Recognition;

namespace Extraction.Relations;

/// <summary>Collects relations: one of a kind between the same two, with the amount that belongs to it.</summary>
internal sealed class RelationSink(List<Relation> relations)
{
    private const int AmountReach = 14;

    /// <summary>Relations back that a new one is compared with: more than any article has, so that time stays linear in a text that has them.</summary>
    private const int MostCompared = 512;

    /// <summary>How much less sure a side is that only a pronoun names in the sentence.</summary>
    private const float PronounLoss = 0.08f;

    /// <summary>Adds a relation between two mentions (-1 for not said), stated at a trigger token.</summary>
    public void Add(Clause clause, string kind, float confidence, int agent, int target, int trigger)
    {
        int agentEntity = clause.EntityOf(agent), targetEntity = clause.EntityOf(target);
        if ((agentEntity < 0 && targetEntity < 0) || agentEntity == targetEntity) return;
        var status = StatusReader.Read(clause, trigger, kind);
        int first = trigger, last = trigger;
        Widen(clause, agent, ref first, ref last);
        Widen(clause, target, ref first, ref last);
        var amount = TakesAmount(kind) ? NearestAmount(clause, trigger, last, kind) : -1;
        Widen(clause, amount, ref first, ref last);
        var inferred = (agent >= 0 && !clause.Holds(agent)) || (target >= 0 && !clause.Holds(target));
        Put(new Relation(kind, inferred ? confidence - PronounLoss : confidence, clause.SpanOf(first, last), agentEntity, targetEntity, amount, status));
    }

    private static void Widen(Clause clause, int mention, ref int first, ref int last)
    {
        if (!clause.Holds(mention)) return;
        first = Math.Min(first, clause.FirstTokenOf(mention));
        last = Math.Max(last, clause.EndTokenOf(mention) - 1);
    }

    private void Put(Relation relation)
    {
        for (var i = Math.Max(0, relations.Count - MostCompared); i < relations.Count; i++)
        {
            var known = relations[i];
            if (known.Kind != relation.Kind) continue;
            var same = known.Agent == relation.Agent && known.Target == relation.Target;
            var partial = (known.Agent == relation.Agent && (known.Target < 0 || relation.Target < 0)) || (known.Target == relation.Target && (known.Agent < 0 || relation.Agent < 0));
            if (!same && !partial) continue;
            if (Fullness(relation) > Fullness(known)) relations[i] = relation;
            return;
        }

        relations.Add(relation);
    }

    /// <summary>What is stated beats what is planned, then the fuller one stands.</summary>
    private static int Fullness(Relation r) => (r.Status == "stated" ? 8 : 0) + (r.Agent >= 0 ? 2 : 0) + (r.Target >= 0 ? 2 : 0) + (r.Amount >= 0 ? 1 : 0);

    private static bool TakesAmount(string kind) => kind is "acquisition" or "funding" or "fine" or "lawsuit" or "ipo" or "earnings";

    /// <summary>The nearest MONEY mention in the sentence, those behind the trigger first.</summary>
    private static int NearestAmount(Clause clause, int trigger, int last, string kind)
    {
        for (var token = trigger; token < clause.End && token <= Math.Max(trigger + AmountReach, last + 6); token++)
        {
            var mention = clause.MentionAt(token);
            if (mention >= 0 && clause.LabelOf(mention) == Label.Money) return mention;
        }

        for (var token = trigger - 1; token >= clause.First && trigger - token <= (kind == "earnings" ? AmountReach : 3); token--)
        {
            var mention = clause.MentionAt(token);
            if (mention >= 0 && clause.LabelOf(mention) == Label.Money) return mention;
        }

        return -1;
    }
}
