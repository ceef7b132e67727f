namespace Extraction.Learned;

/// <summary>How a token is written.</summary>
internal enum WordCase : byte
{
    /// <summary>A sentence edge.</summary>
    None,

    /// <summary>All letters small.</summary>
    Lower,

    /// <summary>First letter large, the rest small.</summary>
    Capital,

    /// <summary>Two or more letters, all large.</summary>
    Upper,

    /// <summary>A single large letter, perhaps with a period.</summary>
    Initial,

    /// <summary>Large letters inside: <c>iQiyi</c>, <c>ByteDance</c>.</summary>
    Mixed,

    /// <summary>Begins with a digit.</summary>
    Number,

    /// <summary>No letter and no digit.</summary>
    Mark,
}
