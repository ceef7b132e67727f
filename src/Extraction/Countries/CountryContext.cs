namespace Extraction.Countries;

/// <summary>Which of several countries a shared name means, by the places that the article names as well.</summary>
internal static class CountryContext
{
    private static readonly string[] North = ["Pyongyang", "Kim Jong"];
    private static readonly string[] South = ["South Korea", "Seoul", "Samsung", "Hyundai", "Busan", "Yonhap", "Moon Jae", "Korean won"];
    private static readonly string[] Bangui = ["Bangui", "Central African Republic", "Touadera", "Touadéra"];
    private static readonly string[] Brazzaville = ["Brazzaville", "Republic of Congo", "Sassou", "Pointe-Noire"];
    private static readonly string[] Kinshasa = ["Kinshasa", "Democratic Republic", "DR Congo", "DRC", "Goma", "Kivu", "Kabila", "Tshisekedi", "M23", "Lubumbashi"];
    private static readonly string[] Dominica = ["Dominica ", "Dominica,", "Dominica.", "Dominica's", "Roseau"];

    /// <summary>
    /// The country that <paramref name="surface"/> means in <paramref name="text"/>; <paramref name="found"/> when its name is nobody else's, null when it names no
    /// country here (<c>Central African</c> of the region).
    /// </summary>
    public static Country? Resolve(Country found, ReadOnlySpan<char> surface, string text)
    {
        if (surface.StartsWith("Korea", StringComparison.OrdinalIgnoreCase)) return Names(text, North) && !Names(text, South) ? Get("KP", found) : Get("KR", found);
        if (surface.Equals("Congo", StringComparison.OrdinalIgnoreCase) || surface.StartsWith("Congolese", StringComparison.OrdinalIgnoreCase))
        {
            return Names(text, Brazzaville) && !Names(text, Kinshasa) ? Get("CG", found) : Get("CD", found);
        }

        if (surface.StartsWith("Dominican", StringComparison.OrdinalIgnoreCase) && !surface.Contains("Republic", StringComparison.OrdinalIgnoreCase))
        {
            return Names(text, Dominica) ? Get("DM", found) : Get("DO", found);
        }

        if (surface.Equals("Central African", StringComparison.OrdinalIgnoreCase)) return Names(text, Bangui) ? found : null;
        return found;
    }

    private static bool Names(string text, string[] signs)
    {
        foreach (var sign in signs)
        {
            if (text.Contains(sign, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private static Country Get(string alpha2, Country otherwise)
    {
        foreach (var country in CountryTable.All)
        {
            if (country.Alpha2 == alpha2) return country;
        }

        return otherwise;
    }
}
