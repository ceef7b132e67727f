using System.Collections.Frozen;
using Extraction.Text;

namespace Extraction.Languages;

/// <summary>
/// Tells whether a text is English by its script and its most frequent words (function words separate languages well: Grefenstette,
/// “Comparing two language identification schemes”, JADT 1995). Looks at the first few thousand characters. Thread-safe.
/// </summary>
public static class LanguageDetector
{
    /// <summary>Code of a language the detector does not know.</summary>
    public const string Unknown = "und";

    private const int Window = 6000, FewestWords = 8;

    private static readonly FrozenDictionary<string, string[]> Languages = BuildTable();
    private static readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> Lookup = Languages.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>ISO 639-1 code of the language of <paramref name="text"/>; <c>en</c> for a text too short to tell.</summary>
    public static string Detect(ReadOnlySpan<char> text)
    {
        var window = text[..Math.Min(text.Length, Window)];
        if (ScriptDetector.TryDetect(window, out var language)) return language;
        var votes = new Dictionary<string, int>(StringComparer.Ordinal);
        var words = CountVotes(window, votes);
        if (words < FewestWords) return "en";

        var english = votes.GetValueOrDefault("en");
        var (best, most) = ("en", english);
        foreach (var (code, count) in votes)
        {
            if (count > most) (best, most) = (code, count);
        }

        // Headlines and lists have few function words in any language: only a clear majority speaks against English.
        if (best != "en") return most >= 3 && most >= 1.5 * english ? best : "en";
        return english == 0 && words >= 40 ? Unknown : "en";
    }

    private static int CountVotes(ReadOnlySpan<char> text, Dictionary<string, int> votes)
    {
        int words = 0, position = 0;
        Span<char> lower = stackalloc char[12];
        while (position < text.Length)
        {
            if (!CharClass.IsLetter(text[position]))
            {
                position++;
                continue;
            }

            var start = position;
            while (position < text.Length && CharClass.IsWordPart(text[position])) position++;
            words++;
            if (position - start > lower.Length) continue;
            var length = text[start..position].ToLowerInvariant(lower);
            if (!Lookup.TryGetValue(lower[..length], out var codes)) continue;
            foreach (var code in codes) votes[code] = votes.GetValueOrDefault(code) + 1;
        }

        return words;
    }

    private static FrozenDictionary<string, string[]> BuildTable()
    {
        (string Code, string Words)[] lists =
        [
            ("en", "the of and to in that for is was with on as by he it from at are were his which an be has have had said not but they who their will would been its this or she after about more than when you we there also up out can all new one into over two what if other"),
            ("de", "der die das und ist nicht von mit den dem ein eine einer zu auf für im auch sich des als wird werden wurde nach bei sind hat haben aus an noch nur wie oder aber vor zum zur über durch kann mehr um so dass sie er es wir ich bis gegen vom unter einem einen"),
            ("fr", "le la les de des du et est une un pour dans que qui par sur avec au aux pas plus ne ce cette son sa ses il elle ils nous vous mais ou où sont été être leur dont après selon entre comme fait ont deux en se"),
            ("es", "el la los las de del y en que es un una por con para se no su al lo como más pero sus le ha ya o este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante todos uno les ni contra otros ese son fue según años dos"),
            ("it", "il lo la i gli le di del della dei delle e è che un una per in con non si da dal dalla al alla nel nella sono ha anche come più ma o su questo questa suo sua essere stato stata ed hanno dopo tra fra ai agli"),
            ("pt", "o a os as de do da dos das e em no na nos nas um uma que é para com por não se mais como mas foi ao ele ela seu sua ou ser quando muito há já está também só pelo pela até isso são entre depois sem mesmo aos ter seus quem nas me"),
            ("nl", "de het een en van is in op te dat die voor met zijn niet aan er ook als bij door naar uit om maar dan over nog wel worden wordt werd heeft hebben deze dit was zo geen meer onder tegen tot na hij zij wij ze ik kan"),
            ("sv", "och i att det som en på är av för med den till inte har de ett om var från men vi han hon sig så kan under efter när vid sin eller nu ska också skulle mot alla mer än"),
            ("da", "og i at det som en på er af for med den til ikke har de et om var fra men vi han hun sig så kan under efter når ved sin eller nu skal også skulle mod alle mere end blev bliver"),
            ("no", "og i at det som en på er av for med den til ikke har de et om var fra men vi han hun seg så kan under etter når ved sin eller nå skal også skulle mot alle mer enn ble blir"),
            ("fi", "ja on ei että se oli hän mutta ovat kun niin myös joka sen mukaan tai jos kuin ole vain ollut nyt sekä jo voi hänen sitä tämä mitä olla kanssa"),
            ("pl", "i w na z do nie się to że jest o od po za jak dla przez są był była przy ale oraz tym jego które który która co ze już tego także może tylko lub"),
            ("cs", "a v na je se že s z do o i to pro za ve by ale jako podle jsou po od k které který bylo byl byla ze při však může"),
            ("ro", "și în de la cu pe din nu că este sunt pentru care mai a al ale un o au fost prin după sau ce dar această acest lui"),
            ("hu", "a az és hogy nem is egy van volt meg de ez már csak mint el még szerint vagy pedig után ha azt ki kell lesz magyar"),
            ("tr", "ve bir bu da de için ile olarak çok daha olan gibi en kadar sonra ise ancak ne var oldu olduğu göre her ya ki mi"),
            ("id", "yang dan di dengan untuk pada ini itu dari dalam tidak akan adalah ke oleh juga sebagai telah atau bahwa ada karena mereka lebih saat kata bisa"),
            ("vi", "và của là các có được cho trong không người với những một này đã khi đến từ để về cũng như ở ra tại năm"),
            ("sw", "na ya wa kwa ni katika la za kuwa hii cha yake huo hilo alisema wake hayo lakini baada pia kama sasa"),
            ("tl", "ang ng sa na mga ay at ito para hindi si ni kung nang may siya niya rin naman din"),
        ];
        var table = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var (code, words) in lists)
        {
            foreach (var word in words.Split(' '))
            {
                if (!table.TryGetValue(word, out var codes)) table.Add(word, codes = []);
                if (!codes.Contains(code)) codes.Add(code);
            }
        }

        return table.ToFrozenDictionary(static p => p.Key, static p => p.Value.ToArray(), StringComparer.Ordinal);
    }
}
