namespace Extraction.Learned;

/// <summary>Kinds of features, to be switched on and off when what each is worth is measured. A model remembers its own.</summary>
[Flags]
public enum FeatureGroups
{
    /// <summary>The word itself and its neighbours, capitals and sentence edges.</summary>
    Words = 1,

    /// <summary>Shapes, prefixes and suffixes.</summary>
    Shapes = 2,

    /// <summary>Pairs and triples of neighbouring words, shapes and clusters.</summary>
    Pairs = 4,

    /// <summary>Clusters of word vectors.</summary>
    Clusters = 8,

    /// <summary>Lists of names, matched as phrases and word by word.</summary>
    Gazetteers = 16,

    /// <summary>The whole run of capitalised words around a token.</summary>
    Runs = 32,

    /// <summary>What the rest of the document shows about the same word.</summary>
    Documents = 64,

    /// <summary>A second pass that knows what the first pass found for the same word elsewhere in the document.</summary>
    SecondPass = 128,

    /// <summary>Everything.</summary>
    All = Words | Shapes | Pairs | Clusters | Gazetteers | Runs | Documents | SecondPass,
}
