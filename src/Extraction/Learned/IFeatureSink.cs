namespace Extraction.Learned;

/// <summary>Takes the features of a token one by one: a list when training, a sum of weight rows when running.</summary>
internal interface IFeatureSink
{
    void Add(ulong feature);
}
