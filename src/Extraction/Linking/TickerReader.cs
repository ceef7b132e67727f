using Extraction.Companies;

namespace Extraction.Linking;

/// <summary>Reads what stands in brackets behind a company: a symbol with its exchange, in the newsrooms' and agencies' forms.</summary>
internal static class TickerReader
{
    /// <summary>Exchange words of English news, and the suffixes of Reuters and Yahoo symbols, to MIC.</summary>
    private static readonly Dictionary<string, string> Exchanges = new(StringComparer.OrdinalIgnoreCase)
    {
        ["NASDAQ"] = "XNAS", ["NYSE"] = "XNYS", ["AMEX"] = "XASE", ["NYSE American"] = "XASE", ["LSE"] = "XLON", ["LON"] = "XLON", ["AIM"] = "XLON", ["HKEX"] = "XHKG", ["HKG"] = "XHKG", ["SEHK"] = "XHKG", ["HKSE"] = "XHKG",
        ["TSE"] = "XTKS", ["TYO"] = "XTKS", ["TSX"] = "XTSE", ["TSXV"] = "XTSX", ["ASX"] = "XASX", ["NSE"] = "XNSE", ["BSE"] = "XBOM", ["SGX"] = "XSES", ["KRX"] = "XKRX", ["KOSDAQ"] = "XKOS", ["TWSE"] = "XTAI",
        ["SSE"] = "XSHG", ["SZSE"] = "XSHE", ["FWB"] = "XETR", ["ETR"] = "XETR", ["Xetra"] = "XETR", ["EPA"] = "XPAR", ["AMS"] = "XAMS", ["JSE"] = "XJSE", ["SIX"] = "XSWX", ["BIT"] = "XMIL", ["BME"] = "XMAD", ["STO"] = "XSTO", ["OTC"] = "OTCM",
    };

    private static readonly Dictionary<string, string> Suffixes = new(StringComparer.Ordinal)
    {
        ["HK"] = "XHKG", ["T"] = "XTKS", ["L"] = "XLON", ["N"] = "XNYS", ["O"] = "XNAS", ["OQ"] = "XNAS", ["PA"] = "XPAR", ["DE"] = "XETR", ["AS"] = "XAMS", ["MI"] = "XMIL", ["MC"] = "XMAD", ["SW"] = "XSWX", ["S"] = "XSWX", ["VX"] = "XSWX",
        ["TW"] = "XTAI", ["TWO"] = "ROCO", ["KS"] = "XKRX", ["KQ"] = "XKOS", ["SS"] = "XSHG", ["SZ"] = "XSHE", ["NS"] = "XNSE", ["BO"] = "XBOM", ["AX"] = "XASX", ["TO"] = "XTSE", ["SI"] = "XSES", ["SA"] = "BVMF", ["ST"] = "XSTO",
        ["CO"] = "XCSE", ["OL"] = "XOSL", ["HE"] = "XHEL", ["J"] = "XJSE", ["JK"] = "XIDX", ["KL"] = "XKLS", ["BK"] = "XBKK", ["MX"] = "XMEX", ["BR"] = "XBRU", ["IR"] = "XDUB", ["TA"] = "XTAE", ["SR"] = "XSAU", ["IS"] = "XIST",
    };

    /// <summary>Key of the listing in <paramref name="text"/> (what stands between the brackets); 0 when it is none.</summary>
    public static ulong Read(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        var colon = text.IndexOf(':');
        if (colon > 0)
        {
            ReadOnlySpan<char> left = text[..colon].Trim(), right = text[(colon + 1)..].Trim();
            var stop = right.IndexOfAny(',', ';');
            if (stop > 0) right = right[..stop].TrimEnd();
            if (Exchanges.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(left, out var market) && IsSymbol(right)) return NameKey.OfTicker(right, market);
            if (Exchanges.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(right, out market) && IsSymbol(left)) return NameKey.OfTicker(left, market);
            return 0;
        }

        var dot = text.LastIndexOf('.');
        return dot > 0 && Suffixes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text[(dot + 1)..], out var mic) && IsSymbol(text[..dot]) ? NameKey.OfTicker(text[..dot], mic) : 0;
    }

    private static bool IsSymbol(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > 10) return false;
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterUpper(c) && !char.IsAsciiDigit(c) && c is not ('.' or '-')) return false;
        }

        return true;
    }
}
