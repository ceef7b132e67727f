namespace Extraction.Topics;

/// <summary>What is kept of a slot that a document touches, side by side because it is read together.</summary>
internal struct TopicCell
{
    /// <summary>Occurrences of the slot's terms.</summary>
    public int Count;

    /// <summary>The rarity of the first of them.</summary>
    public float Rarity;

    /// <summary>The feature's value.</summary>
    public float Value;

    /// <summary>Where the model that scored the document keeps the slot's weights.</summary>
    public int Place;

    /// <summary>Whether a term of the slot stands among those that may be given as evidence.</summary>
    public bool IsTerm;
}
