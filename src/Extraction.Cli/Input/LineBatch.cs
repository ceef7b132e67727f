using System.Buffers;

namespace Extraction.Cli.Input;

/// <summary>Some whole lines of a stream, in a rented buffer. Dispose gives the buffer back.</summary>
/// <param name="buffer">The bytes, rented from the shared pool.</param>
/// <param name="length">Number of bytes that count.</param>
/// <param name="firstNumber">Number of the first line, from 1.</param>
/// <param name="longest">When the batch stands for a line that is longer than may be, how long it may be; else 0.</param>
internal sealed class LineBatch(byte[] buffer, int length, int firstNumber, int longest = 0) : IDisposable
{
    /// <summary>Number of bytes.</summary>
    public int Length => length;

    /// <summary>Number of the first line, from 1.</summary>
    public int FirstNumber => firstNumber;

    /// <summary>Whether this stands for a single line that is too long to be read.</summary>
    public bool IsTooLong => longest > 0;

    /// <summary>What to say of such a line.</summary>
    public string TooLongMessage => $"the line is longer than {longest >> 20} MiB.";

    /// <summary>The lines, divided by line feeds.</summary>
    public ReadOnlySpan<byte> Bytes => buffer.AsSpan(0, length);

    /// <summary>The lines that hold something: their number and place in <see cref="Bytes"/>.</summary>
    public IEnumerable<(int Number, Range Range)> Lines()
    {
        var number = firstNumber;
        for (var start = 0; start < length; number++)
        {
            var end = Array.IndexOf(buffer, (byte)'\n', start, length - start);
            if (end < 0) end = length;
            if (!buffer.AsSpan(start, end - start).Trim(" \t\r"u8).IsEmpty) yield return (number, start..end);
            start = end + 1;
        }
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(buffer);
}
