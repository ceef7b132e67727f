namespace Extraction.Relations;

/// <summary>
/// Says whether a trigger's words state a fact, or only plan, rumour or deny it. A deal that one of its parties announces (<c>agreed to buy</c>, <c>said it will pay $6 billion
/// to buy</c>, <c>will become chairman</c>) is stated; wishes are planned.
/// </summary>
internal static class StatusReader
{
    private const int Reach = 7;

    private static readonly WordSet Denials = new("not n't n’t never denied denies refused rejected failed without no cannot against declined abandoned scrapped dropped");
    private static readonly WordSet Rumours = new("reportedly rumoured rumored allegedly speculation considering mulling weighing exploring might may could talks interested eyeing eyes attempt attempted attempting bid seeking sought whether if accused considered weighed mulled explored");
    private static readonly WordSet Plans = new("plan plans planned planning intends intend proposed proposes proposal offer offered wants want expects expected hopes aims preparing threatened urged should must can shall ordered asked scheduled due calls called wanted consider");
    private static readonly WordSet Sayings = new("said says announced announces confirmed confirms revealed agreed");

    /// <summary><c>stated planned rumoured denied</c> for the verb or noun at <paramref name="trigger"/>.</summary>
    public static string Read(Clause clause, int trigger, string kind)
    {
        var announced = kind is "acquisition" or "partnership" or "appointment";
        var future = false;
        for (var token = trigger - 1; token >= clause.First && trigger - token <= Reach; token--)
        {
            if (clause.MentionAt(token) >= 0) continue;
            if (clause.IsAny(token, ",", ";", ":", "which", "who", ")")) break;
            if (clause.IsIn(token, Denials)) return "denied";
            if (announced && clause.Is(token, "agreed")) return "stated";
            if (clause.IsIn(token, Rumours)) return "rumoured";
            if (clause.IsIn(token, Plans) || (clause.IsAny(token, "set", "about", "going", "like") && clause.Is(token + 1, "to"))) return "planned";
            if (clause.IsAny(token, "will", "'ll", "’ll", "would"))
            {
                future = true;
                if (announced && clause.Is(token, "will")) return "stated";
            }
            else if (future && announced && clause.IsIn(token, Sayings))
            {
                return "stated";
            }
        }

        return future ? "planned" : "stated";
    }
}
