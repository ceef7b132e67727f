using System.Buffers;
using System.Threading.Channels;
using Extraction.Cli.Input;
using Extraction.Serialization;

namespace Extraction.Cli.Tagging;

/// <summary>
/// JSON Lines in, JSON Lines out: one result a line, in order, on several cores, in bounded memory. The bytes in flight are limited, so a run of
/// huge lines is worked off a few at a time.
/// </summary>
internal sealed class LineTagger(Extractor extractor, int jobs)
{
    private const int BatchesPerJob = 4, BytesPerSlot = 1 << 18;

    private int failures;

    /// <summary>Lines that were no article.</summary>
    public int Failures => failures;

    /// <summary>Lines answered.</summary>
    public int Lines { get; private set; }

    /// <summary>Told the bytes of each batch once its results are written.</summary>
    public Action<int>? OnWritten { get; init; }

    /// <summary>Tags every line of <paramref name="input"/>.</summary>
    /// <exception cref="IOException">Reading or writing failed.</exception>
    public async Task RunAsync(Stream input, Stream output, CancellationToken cancellation)
    {
        var slotCount = jobs * BatchesPerJob;
        using var slots = new SemaphoreSlim(slotCount);
        using var workers = new SemaphoreSlim(jobs);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var pending = Channel.CreateUnbounded<Task<Result>>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });
        var reading = ReadAsync();
        try
        {
            await foreach (var task in pending.Reader.ReadAllAsync(cancellation))
            {
                var result = await task;
                await output.WriteAsync(result.Output.WrittenMemory, cancellation);
                if (!pending.Reader.TryPeek(out _)) await output.FlushAsync(cancellation);
                Lines += result.Lines;
                OnWritten?.Invoke(result.Bytes);
                slots.Release(result.Slots);
            }
        }
        finally
        {
            await stop.CancelAsync();
            try { await reading; }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested) { /* ended by us, after a failure of the output */ }
            finally
            {
                // Nothing works on behind the caller.
                while (pending.Reader.TryRead(out var task)) await Task.WhenAny(task);
            }
        }

        async Task ReadAsync()
        {
            Exception? error = null;
            try
            {
                var source = new LineSource(input);
                // A console or pipe without input ends no read when told to stop: the wait for it ends.
                while (await source.ReadAsync(stop.Token).AsTask().WaitAsync(stop.Token) is { } batch)
                {
                    var taken = Math.Clamp(batch.Length / BytesPerSlot, 1, slotCount);
                    for (var i = 0; i < taken; i++) await slots.WaitAsync(stop.Token);
                    await workers.WaitAsync(stop.Token);
                    pending.Writer.TryWrite(Task.Run(() =>
                    {
                        try { return Tag(batch, taken); }
                        finally { workers.Release(); }
                    }));
                }
            }
            catch (Exception e) when (e is IOException or OperationCanceledException)
            {
                error = e;
                throw;
            }
            finally
            {
                pending.Writer.Complete(error);
            }
        }
    }

    private Result Tag(LineBatch batch, int slots)
    {
        using (batch)
        {
            var output = new ArrayBufferWriter<byte>(batch.Length * 2 + 256);
            var lines = 0;
            foreach (var (number, range) in batch.Lines())
            {
                lines++;
                string? id = null;
                try { TagJson.WriteLine(output, extractor.Extract(ArticleLine.Parse(batch.Bytes[range], out id))); }
                catch (FormatException e) { Fail(output, number, id, e.Message); }
            }

            if (batch.IsTooLong) Fail(output, batch.FirstNumber, null, batch.TooLongMessage);
            return new Result(output, slots, batch.Length, lines);
        }
    }

    private void Fail(ArrayBufferWriter<byte> output, int number, string? id, string message)
    {
        Interlocked.Increment(ref failures);
        ArticleLine.WriteFailure(output, number, id, message);
    }

    private sealed record Result(ArrayBufferWriter<byte> Output, int Slots, int Bytes, int Lines);
}
