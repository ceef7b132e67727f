namespace Extraction.Tests;

/// <summary>Counts what a warm call allocates.</summary>
internal static class Allocations
{
    private const int Runs = 8, WarmRounds = 3, WarmRuns = 40;

    /// <summary>
    /// The fewest bytes any of several runs allocated on this thread. What the code allocates shows in every run; what the runtime allocates
    /// now and then (compiling a method again, growing a pool) does not.
    /// </summary>
    public static long Fewest(Action action)
    {
        // The runtime compiles a method for speed (and then keeps short-lived objects on the stack) after some thirty calls, in the background.
        for (var round = 0; round < WarmRounds; round++)
        {
            for (var run = 0; run < WarmRuns; run++) action();
            Thread.Sleep(150);
        }

        var fewest = long.MaxValue;
        for (var run = 0; run < Runs; run++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            action();
            fewest = Math.Min(fewest, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return fewest;
    }
}
