namespace Extraction.Tests.House;

/// <summary>Measurements that a slow or busy machine does not spoil.</summary>
internal static class Measured
{
    private const int Tries = 5;

    /// <summary>
    /// Processor time that <paramref name="work"/> takes, all threads of this process together: other programs lengthen the clock's time, not this.
    /// </summary>
    public static TimeSpan CpuTime(Action work)
    {
        var before = Environment.CpuUsage.TotalTime;
        work();
        return Environment.CpuUsage.TotalTime - before;
    }

    /// <summary>The least processor time of <paramref name="tries"/> runs.</summary>
    public static TimeSpan LeastCpuTime(Action work, int tries = 3) => Enumerable.Range(0, tries).Min(_ => CpuTime(work));

    /// <summary>
    /// Bytes that <paramref name="work"/> allocates on this thread once warm: the least of several runs, since a garbage collection may empty a pool
    /// and the runtime may exchange a method's code between any two.
    /// </summary>
    public static long LeastAllocation(Action work)
    {
        work();
        var least = long.MaxValue;
        for (var i = 0; i < Tries; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            work();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
