using System.Collections.Frozen;

namespace Extraction.Amounts;

/// <summary>The singular of an English plural, for the units of quantities and prices.</summary>
internal static class Singular
{
    private static readonly FrozenDictionary<string, string> Irregular = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["people"] = "person", ["persons"] = "person", ["men"] = "man", ["women"] = "woman", ["children"] = "child", ["feet"] = "foot", ["teeth"] = "tooth", ["geese"] = "goose", ["mice"] = "mouse", ["oxen"] = "ox",
        ["lives"] = "life", ["wives"] = "wife", ["knives"] = "knife", ["wolves"] = "wolf", ["halves"] = "half", ["leaves"] = "leaf", ["loaves"] = "loaf", ["shelves"] = "shelf", ["thieves"] = "thief", ["calves"] = "calf", ["scarves"] = "scarf",
        ["criteria"] = "criterion", ["phenomena"] = "phenomenon", ["crises"] = "crisis", ["analyses"] = "analysis", ["bases"] = "base", ["diagnoses"] = "diagnosis", ["theses"] = "thesis", ["data"] = "data", ["media"] = "media", ["alumni"] = "alumnus", ["cacti"] = "cactus", ["fungi"] = "fungus", ["bacteria"] = "bacterium",
        ["movies"] = "movie", ["cookies"] = "cookie", ["calories"] = "calorie", ["selfies"] = "selfie", ["zombies"] = "zombie", ["rookies"] = "rookie", ["smoothies"] = "smoothie", ["pies"] = "pie", ["ties"] = "tie", ["species"] = "species", ["series"] = "series", ["lies"] = "lie", ["prairies"] = "prairie", ["dies"] = "die", ["indies"] = "indie", ["goalies"] = "goalie", ["eateries"] = "eatery",
        ["heroes"] = "hero", ["potatoes"] = "potato", ["tomatoes"] = "tomato", ["volcanoes"] = "volcano", ["mosquitoes"] = "mosquito", ["cargoes"] = "cargo", ["echoes"] = "echo", ["torpedoes"] = "torpedo", ["shoes"] = "shoe", ["canoes"] = "canoe", ["buses"] = "bus", ["gases"] = "gas", ["lenses"] = "lens", ["viruses"] = "virus", ["bonuses"] = "bonus", ["campuses"] = "campus", ["statuses"] = "status", ["censuses"] = "census", ["atlases"] = "atlas", ["quizzes"] = "quiz",
        ["axes"] = "axe", ["caches"] = "cache", ["aches"] = "ache", ["headaches"] = "headache", ["gps"] = "gp", ["aircraft"] = "aircraft", ["spacecraft"] = "spacecraft", ["sheep"] = "sheep", ["fish"] = "fish", ["staff"] = "staff", ["cattle"] = "cattle", ["troops"] = "troop", ["premises"] = "premises", ["headquarters"] = "headquarters", ["barracks"] = "barracks", ["crossroads"] = "crossroads", ["news"] = "news", ["physics"] = "physics", ["clothes"] = "clothes",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The singular of lower-case <paramref name="word"/>; the word itself when it is none.</summary>
    public static string Of(string word)
    {
        if (Irregular.TryGetValue(word, out var singular)) return singular;
        if (word.Length < 3 || word[^1] != 's' || word.EndsWith("ss", StringComparison.Ordinal) || word.EndsWith("us", StringComparison.Ordinal) || word.EndsWith("is", StringComparison.Ordinal)) return Compound(word);
        if (word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4) return string.Concat(word.AsSpan(0, word.Length - 3), "y");
        if (word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal) || word.EndsWith("ches", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal) || word.EndsWith("zzes", StringComparison.Ordinal)) return word[..^2];
        return word[..^1];
    }

    /// <summary><c>businessmen</c>, <c>policewomen</c>, <c>grandchildren</c>.</summary>
    private static string Compound(string word)
    {
        if (word.Length > 5 && word.EndsWith("men", StringComparison.Ordinal) && !word.EndsWith("specimen", StringComparison.Ordinal) && !word.EndsWith("regimen", StringComparison.Ordinal)) return string.Concat(word.AsSpan(0, word.Length - 2), "an");
        return word.EndsWith("children", StringComparison.Ordinal) ? word[..^3] : word;
    }
}
