namespace Extraction;

/// <summary>
/// Articles being tagged on several threads: started in order, taken in order or as they finish. Holds a bounded number; disposing stops what
/// has not begun and waits for what has, so that nothing runs on behind a caller who went away. Used from one thread at a time.
/// </summary>
internal sealed class ExtractionQueue : IDisposable
{
    /// <summary>Articles held for each thread: enough to keep all busy, few enough to bound memory.</summary>
    private const int HeldPerThread = 4;

    private readonly Extractor extractor;
    private readonly ExtractManyOptions options;
    private readonly CancellationTokenSource stop;
    private readonly List<Task<ArticleTags>> held = [];
    private readonly TaskScheduler scheduler;
    private readonly int most;
    private int done;

    public ExtractionQueue(Extractor extractor, ExtractManyOptions options, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(options.DegreeOfParallelism, nameof(options));
        var degree = options.DegreeOfParallelism == 0 ? Environment.ProcessorCount : options.DegreeOfParallelism;
        this.extractor = extractor;
        this.options = options;
        stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        scheduler = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, degree).ConcurrentScheduler;
        most = degree * HeldPerThread;
    }

    public bool IsFull => held.Count >= most;

    public bool IsEmpty => held.Count == 0;

    /// <summary>Whether <see cref="Take"/> would give a result at once.</summary>
    public bool IsReady => !IsEmpty && WhenReady().IsCompleted;

    public void Start(Article article)
    {
        stop.Token.ThrowIfCancellationRequested();
        held.Add(Task.Factory.StartNew(() => extractor.Extract(article), stop.Token, TaskCreationOptions.DenyChildAttach, scheduler));
    }

    /// <summary>Ends, whether well or badly, once <see cref="Take"/> has nothing to wait for.</summary>
    public Task WhenReady() => options.IsOrdered ? held[0] : Task.WhenAny(held);

    /// <summary>Waits for the next result.</summary>
    public ArticleTags Take()
    {
        var index = options.IsOrdered ? 0 : Task.WaitAny([.. held]);
        var tags = held[index].GetAwaiter().GetResult();
        held.RemoveAt(index);
        options.Progress?.Report(++done);
        return tags;
    }

    public void Dispose()
    {
        stop.Cancel();
        foreach (var task in held)
        {
            // The first failure has reached the caller already; the rest only has to come to an end.
            ((IAsyncResult)task).AsyncWaitHandle.WaitOne();
        }

        stop.Dispose();
    }
}
