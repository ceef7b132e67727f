namespace Extraction.Relations;

/// <summary>Says whether a trigger's words state a fact, or only plan, rumour or deny it.</summary>
internal static class StatusReader
{
    private const int Reach = 7;

    /// <summary><c>stated planned rumoured denied</c> for the verb or noun at <paramref name="trigger"/>.</summary>
    public static string Read(Clause clause, int trigger)
    {
        for (var token = trigger - 1; token >= clause.First && trigger - token <= Reach; token--)
        {
            if (clause.IsAny(token, ",", ";", ":") || clause.IsAny(token, "which", "who")) return "stated";
            if (clause.IsAny(token, "not", "n't", "never", "denied", "denies", "refused", "rejected", "failed", "without", "no", "cannot", "against", "declined", "abandoned")) return "denied";
            if (clause.IsAny(token, "reportedly", "rumoured", "rumored", "allegedly", "speculation", "considering", "mulling", "weighing", "exploring", "might", "may", "could", "talks", "interested", "eyeing", "eyes", "attempt", "attempted", "attempting", "bid", "seeking", "sought", "whether", "if", "accused")) return "rumoured";
            if (clause.IsAny(token, "will", "would", "plan", "plans", "planned", "planning", "intends", "intend", "proposed", "proposes", "proposal", "offer", "offered", "wants", "want", "set", "expects", "expected", "hopes", "aims", "preparing", "threatened", "urged", "should", "must", "can", "shall", "ordered", "asked", "going", "about", "scheduled", "due", "calls", "called", "wanted")) return "planned";
        }

        return "stated";
    }
}
