using Extraction.Text;

namespace Extraction.Amounts;

/// <summary>Tells pounds of weight from pounds of money.</summary>
internal static class WeightWords
{
    private const int WordsBack = 6;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Cues = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "weigh", "weighs", "weighed", "weighing", "weight", "weights", "lost", "lose", "loses", "losing", "gained", "gain", "gaining", "heavy", "heavier", "lighter", "shed", "lift", "lifted", "lbs", "ounces", "cocaine", "catch", "caught", "seized", "holds", "carry", "carries", "carrying", "haul", "thrust", "kg", "kilograms", "kilos", "tonnes", "tons",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Goods that are traded, wasted, caught or seized by weight.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Goods = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "fries", "potatoes", "beef", "pork", "chicken", "turkey", "poultry", "meat", "fish", "shrimp", "salmon", "lobster", "lobsters", "tuna", "crab", "seafood", "cheese", "butter", "milk", "coffee", "cocoa", "sugar", "rice", "flour", "corn", "wheat", "soybeans", "soy", "cotton", "wool", "tobacco", "bacon", "sausage", "sausages", "ham", "eggs", "hay", "grain", "grains", "seed", "seeds", "vegetables", "fruit", "fruits", "apples",
        "almonds", "walnuts", "pecans", "peanuts", "pistachios", "nuts", "tomatoes", "onions", "carrots", "grapes", "strawberries", "blueberries", "cranberries", "cherries", "oranges", "lettuce", "spinach", "honey", "chocolate", "candy", "pasta", "bread", "ice", "sand", "salt", "produce", "food", "garbage", "trash", "waste", "plastic", "paper", "cardboard", "litter", "debris", "luggage", "payload", "freight", "mail",
        "copper", "zinc", "aluminum", "aluminium", "lead", "nickel", "tin", "steel", "iron", "uranium", "yellowcake", "gold", "silver", "lithium", "cobalt", "coal", "ore", "fertilizer", "fertiliser", "pesticides", "chemicals", "explosives", "dynamite", "TNT", "thrust", "carbon", "CO2", "dioxide", "methane", "marijuana", "cannabis", "cocaine", "heroin", "meth", "methamphetamine", "fentanyl", "opium", "ivory", "catfish", "cod", "crawfish",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the pounds at [<paramref name="start"/>, <paramref name="end"/>) behind <paramref name="number"/> are a weight.</summary>
    public static bool IsWeight(ReadOnlySpan<char> text, Numeral number, int start, int end)
    {
        if (number.Value >= 1_000_000m && number.Has(NumeralTraits.Scaled) || number.Has(NumeralTraits.Vague)) return AreGoods(text, end);
        var next = TextCursor.NextWord(text, end, out var nextEnd);
        if (TextCursor.Is(next, "of"))
        {
            var what = TextCursor.NextWord(text, nextEnd, out _);
            if (!IsMoneyNoun(what)) return true;
        }

        if (TextCursor.Is(next, "per") && TextCursor.Is(TextCursor.NextWord(text, nextEnd, out _), "square")) return true;
        if (TextCursor.IsHyphen(TextCursor.At(text, number.End)) && number.Value < 1000 && number.Scale == 1) return true;
        return number.Value < 5000 && HasCue(text, number.Start);
    }

    /// <summary><c>350 million pounds of frozen fries</c>: so many pounds are money but where goods that are weighed follow.</summary>
    private static bool AreGoods(ReadOnlySpan<char> text, int end)
    {
        if (!TextCursor.Is(TextCursor.NextWord(text, end, out var position), "of")) return false;
        for (var i = 0; i < 3; i++)
        {
            var word = TextCursor.NextWord(text, position, out position);
            if (word.IsEmpty) return false;
            if (Goods.Contains(word)) return true;
        }

        return false;
    }

    private static bool IsMoneyNoun(ReadOnlySpan<char> word) => word.IsEmpty || word is "debt" or "aid" or "investment" or "funding" or "savings" or "taxpayers" or "public" or "taxpayer" or "cash" or "credit" or "damage" or "damages" or "losses" or "support" or "money" or "income" or "revenue" or "profit" or "government" or "additional" or "extra" or "the" or "their" or "his" or "her" or "its" or "my" or "your" or "our";

    private static bool HasCue(ReadOnlySpan<char> text, int position)
    {
        for (var i = 0; i < WordsBack; i++)
        {
            var word = TextCursor.PreviousWord(text, position, out var start);
            if (word.IsEmpty)
            {
                // Past the digits of a range or of "100kg (": "weigh between 45 to 60 pounds".
                start = TextCursor.SkipGapBack(text, position) - 1;
                if (start < 0 || !CharClass.IsDigit(text[start]) && text[start] is not ('(' or '-' or '–')) return false;
            }

            if (Cues.Contains(word)) return true;
            position = start;
        }

        return false;
    }
}
