using System.Buffers;

namespace Extraction.Cli.Input;

/// <summary>
/// Cuts a stream into batches of whole lines. A batch is what one read brought, up to its last line feed: large when much is waiting, a single
/// line when someone types. Memory is bounded by the longest line.
/// </summary>
/// <param name="stream">The stream.</param>
/// <param name="longestLine">Longest line, in bytes; a longer one is passed over.</param>
internal sealed class LineSource(Stream stream, int longestLine = LineSource.LongestLine)
{
    /// <summary>Longest line, in bytes, unless told otherwise.</summary>
    public const int LongestLine = 1 << 28;

    private const int Chunk = 1 << 16;

    private byte[] buffer = ArrayPool<byte>.Shared.Rent(Chunk);
    private int filled;
    private int nextNumber = 1;
    private bool isAtStart = true;

    /// <summary>The next batch; null at the end.</summary>
    public async ValueTask<LineBatch?> ReadAsync(CancellationToken cancellation)
    {
        var searched = 0;
        while (true)
        {
            if (filled == buffer.Length && !Grow()) return await SkipLineAsync(cancellation);
            var count = await stream.ReadAsync(buffer.AsMemory(filled), cancellation);
            if (count == 0) return Rest();
            filled += count;
            if (isAtStart) SkipMark();
            var end = buffer.AsSpan(searched, filled - searched).LastIndexOf((byte)'\n');
            if (end >= 0) return Take(searched + end + 1);
            searched = filled;
        }
    }

    private LineBatch Take(int length)
    {
        var (taken, rest) = (buffer, filled - length);
        buffer = ArrayPool<byte>.Shared.Rent(Math.Max(Chunk, rest + 1));
        taken.AsSpan(length, rest).CopyTo(buffer);
        filled = rest;
        var batch = new LineBatch(taken, length, nextNumber);
        nextNumber += batch.Bytes.Count((byte)'\n');
        return batch;
    }

    private LineBatch? Rest()
    {
        if (filled == 0) return null;
        var batch = new LineBatch(buffer, filled, nextNumber++);
        buffer = ArrayPool<byte>.Shared.Rent(Chunk);
        filled = 0;
        return batch;
    }

    private bool Grow()
    {
        if (buffer.Length >= longestLine) return false;
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.AsSpan(0, filled).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
        return true;
    }

    /// <summary>Reads up to the end of a line that is too long, keeping what follows it.</summary>
    private async ValueTask<LineBatch> SkipLineAsync(CancellationToken cancellation)
    {
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = ArrayPool<byte>.Shared.Rent(Chunk);
        filled = 0;
        int count;
        while ((count = await stream.ReadAsync(buffer, cancellation)) > 0)
        {
            var end = buffer.AsSpan(0, count).IndexOf((byte)'\n');
            if (end < 0) continue;
            filled = count - end - 1;
            buffer.AsSpan(end + 1, filled).CopyTo(buffer);
            break;
        }

        return new LineBatch(ArrayPool<byte>.Shared.Rent(1), 0, nextNumber++, longestLine);
    }

    /// <summary>Drops a byte order mark.</summary>
    private void SkipMark()
    {
        if (filled < 3 && buffer[0] == 0xEF) return;
        isAtStart = false;
        if (!buffer.AsSpan(0, filled).StartsWith("\uFEFF"u8)) return;
        buffer.AsSpan(3, filled - 3).CopyTo(buffer);
        filled -= 3;
    }
}
