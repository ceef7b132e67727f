using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace Extraction;

/// <content>Many articles at once.</content>
public sealed partial class Extractor
{
    /// <summary>
    /// Tags articles on several cores, streaming: memory is bounded, results come in the order of the articles.
    /// </summary>
    /// <param name="articles">The articles; read lazily, from one thread.</param>
    /// <param name="degreeOfParallelism">Threads to use; 0 for one a core.</param>
    /// <param name="cancellationToken">Stops between articles.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IEnumerable<ArticleTags> ExtractMany(IEnumerable<Article> articles, int degreeOfParallelism = 0, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(degreeOfParallelism);
        return ExtractMany(articles, new ExtractManyOptions { DegreeOfParallelism = degreeOfParallelism }, cancellationToken);
    }

    /// <summary>Tags articles on several cores, streaming, with a say in order and progress. An exception surfaces in its article's place.</summary>
    /// <inheritdoc cref="ExtractMany(IEnumerable{Article}, int, CancellationToken)"/>
    public IEnumerable<ArticleTags> ExtractMany(IEnumerable<Article> articles, ExtractManyOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(options);
        return options.DegreeOfParallelism == 1 ? ExtractSerially(articles, options, cancellationToken) : ExtractInParallel(articles, options, cancellationToken);
    }

    /// <summary>Tags articles that arrive one by one. Nothing waits for a batch to fill: a result that is ready is given before the next article is asked for.</summary>
    /// <param name="articles">The articles; read lazily.</param>
    /// <param name="options">Threads, order, progress; null for the defaults.</param>
    /// <param name="cancellationToken">Stops between articles.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async IAsyncEnumerable<ArticleTags> ExtractMany(IAsyncEnumerable<Article> articles, ExtractManyOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(articles);
        using var queue = new ExtractionQueue(this, options ?? new ExtractManyOptions(), cancellationToken);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await using var source = articles.GetAsyncEnumerator(stop.Token);
        var reading = source.MoveNextAsync().AsTask();
        try
        {
            while (true)
            {
                if (!queue.IsEmpty)
                {
                    var ready = queue.WhenReady();
                    if (await (queue.IsFull ? Task.WhenAny(ready) : Task.WhenAny(ready, reading)).ConfigureAwait(false) == ready)
                    {
                        yield return queue.Take();
                        continue;
                    }
                }

                await Task.WhenAny(reading).ConfigureAwait(false);
                if (!reading.IsCompletedSuccessfully || !await reading.ConfigureAwait(false)) break;
                queue.Start(source.Current);
                reading = source.MoveNextAsync().AsTask();
            }

            while (!queue.IsEmpty)
            {
                await Task.WhenAny(queue.WhenReady()).ConfigureAwait(false);
                yield return queue.Take();
            }

            // What was read before the source failed has been given: now its failure surfaces.
            await reading.ConfigureAwait(false);
        }
        finally
        {
            // A source may not be disposed while it is being read.
            await stop.CancelAsync().ConfigureAwait(false);
            await Task.WhenAny(reading).ConfigureAwait(false);
        }
    }

    private IEnumerable<ArticleTags> ExtractSerially(IEnumerable<Article> articles, ExtractManyOptions options, CancellationToken cancellationToken)
    {
        var done = 0;
        foreach (var article in articles)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var tags = Extract(article);
            options.Progress?.Report(++done);
            yield return tags;
        }
    }

    private IEnumerable<ArticleTags> ExtractInParallel(IEnumerable<Article> articles, ExtractManyOptions options, CancellationToken cancellationToken)
    {
        using var queue = new ExtractionQueue(this, options, cancellationToken);
        using var source = articles.GetEnumerator();
        ExceptionDispatchInfo? failure = null;
        while (TryMoveNext(source, ref failure))
        {
            queue.Start(source.Current);
            while (queue.IsFull || queue.IsReady) yield return queue.Take();
        }

        // What was read before the source failed is still given.
        while (!queue.IsEmpty) yield return queue.Take();
        failure?.Throw();
    }

    private static bool TryMoveNext(IEnumerator<Article> source, ref ExceptionDispatchInfo? failure)
    {
        try
        {
            return source.MoveNext();
        }
        catch (Exception error)
        {
            failure = ExceptionDispatchInfo.Capture(error);
            return false;
        }
    }
}
