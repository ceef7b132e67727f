namespace Extraction.Learned;

/// <summary>Mixes a template number and its values into the 64-bit key of a feature; integers only, no strings.</summary>
internal static class FeatureHash
{
    private const ulong First = 0x9E3779B97F4A7C15, Second = 0xC2B2AE3D27D4EB4F, Third = 0x165667B19E3779F9;

    public static ulong Of(int template, ulong value)
    {
        var hash = (value + ((ulong)(uint)template * Second)) * First;
        hash = (hash ^ (hash >> 32)) * Third;
        return hash ^ (hash >> 29);
    }

    public static ulong Of(int template, ulong value, ulong other) => Of(template, value ^ Of(97, other));

    public static ulong Of(int template, ulong value, ulong other, ulong third) => Of(template, value ^ Of(97, other ^ Of(98, third)));
}
