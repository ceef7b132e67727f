using Extraction.Recognition;
using Extraction.Text;

namespace Extraction.Topics;

/// <summary>Assigns topics to a document. Implementations must be thread-safe.</summary>
public interface ITopicClassifier
{
    /// <summary>Adds the topics of <paramref name="document"/> that pass their threshold to <paramref name="topics"/>, in any order.</summary>
    void Classify(Document document, ReadOnlySpan<Mention> mentions, List<Topic> topics);
}
