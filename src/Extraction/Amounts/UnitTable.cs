using System.Collections.Frozen;

namespace Extraction.Amounts;

/// <summary>Units of measure and what they are called.</summary>
internal static class UnitTable
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "metre", "metres", "meter", "meters", "kilometre", "kilometres", "kilometer", "kilometers", "mile", "miles", "foot", "feet", "yard", "yards", "inch", "inches", "centimetre", "centimetres", "centimeter", "centimeters", "millimetre", "millimetres", "nanometre", "nanometres", "nanometer", "nanometers",
        "tonne", "tonnes", "ton", "tons", "kilogram", "kilograms", "kilo", "kilos", "gram", "grams", "ounce", "ounces", "pound", "pounds", "stone", "carat", "carats", "litre", "litres", "liter", "liters", "gallon", "gallons", "barrel", "barrels", "bushel", "bushels", "acre", "acres", "rai", "feddan", "feddans", "dunam", "dunams", "tael", "taels", "hectare", "hectares",
        "megawatt", "megawatts", "gigawatt", "gigawatts", "kilowatt", "kilowatts", "watt", "watts", "volt", "volts", "knot", "knots", "degree", "degrees", "gigabyte", "gigabytes", "terabyte", "terabytes", "megabyte", "megabytes", "megapixel", "megapixels", "calorie", "calories", "hertz", "megaton", "kiloton",
        "second", "seconds", "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years", "decade", "decades", "century", "centuries", "night", "nights").GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Short = FrozenSet.Create(StringComparer.Ordinal,
        "km", "kms", "m", "cm", "mm", "nm", "ft", "in", "mi", "kg", "kgs", "g", "mg", "lb", "lbs", "oz", "t", "l", "ml", "ha", "kW", "MW", "GW", "TW", "kWh", "MWh", "GWh", "TWh", "kVA", "MVA", "mph", "kph", "kmh", "km/h", "m/s", "C", "F", "GB", "TB", "MB", "KB", "Mb", "Mbps", "Gbps", "kbps", "MHz", "GHz", "Hz", "bps", "bp", "MP", "hp", "bhp", "sqft", "sq", "mAh", "bpd", "boe", "dB", "V", "K", "rpm", "psi", "cc", "hr", "hrs", "min", "mins", "sec", "secs", "yr", "yrs", "fps", "ppm", "mmt", "teu", "TEU").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether <paramref name="word"/> is a unit of measure or time, written out.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => Words.Contains(word);

    /// <summary>Whether <paramref name="word"/> is the sign of a unit: <c>km</c>, <c>GW</c>.</summary>
    public static bool IsShort(ReadOnlySpan<char> word) => Short.Contains(word);
}
