namespace Extraction;

/// <content>Many articles at once.</content>
public sealed partial class Extractor
{
    /// <summary>Articles in flight for each core: enough to keep all busy, few enough to bound memory.</summary>
    private const int InFlightPerCore = 4;

    /// <summary>
    /// Tags articles on several cores, streaming: memory is bounded, results come in the order of the articles.
    /// </summary>
    /// <param name="articles">The articles; read lazily, from one thread.</param>
    /// <param name="degreeOfParallelism">Threads to use; 0 for one a core.</param>
    /// <param name="cancellationToken">Stops between articles.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IEnumerable<ArticleTags> ExtractMany(IEnumerable<Article> articles, int degreeOfParallelism = 0, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentOutOfRangeException.ThrowIfNegative(degreeOfParallelism);
        var degree = degreeOfParallelism == 0 ? Environment.ProcessorCount : degreeOfParallelism;
        return degree == 1 ? ExtractSerially(articles, cancellationToken) : ExtractInParallel(articles, degree, cancellationToken);
    }

    private IEnumerable<ArticleTags> ExtractSerially(IEnumerable<Article> articles, CancellationToken cancellationToken)
    {
        foreach (var article in articles)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return Extract(article);
        }
    }

    private IEnumerable<ArticleTags> ExtractInParallel(IEnumerable<Article> articles, int degree, CancellationToken cancellationToken)
    {
        using var slots = new SemaphoreSlim(degree);
        var inFlight = new Queue<Task<ArticleTags>>();
        foreach (var article in articles)
        {
            cancellationToken.ThrowIfCancellationRequested();
            inFlight.Enqueue(Task.Run(
                () =>
                {
                    slots.Wait(cancellationToken);
                    try { return Extract(article); }
                    finally { slots.Release(); }
                },
                cancellationToken));
            if (inFlight.Count >= degree * InFlightPerCore) yield return inFlight.Dequeue().GetAwaiter().GetResult();
        }

        while (inFlight.Count > 0) yield return inFlight.Dequeue().GetAwaiter().GetResult();
    }
}
