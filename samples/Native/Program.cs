// Names, amounts and topics in a program compiled ahead of time: text on standard input, a record on standard output.
using System.Diagnostics;
using Extraction;
using Extraction.Serialization;

var started = Stopwatch.GetTimestamp();
var extractor = Extractor.LoadDefault();
var loaded = Stopwatch.GetElapsedTime(started);
var tags = extractor.Extract(Console.In.ReadToEnd());
Console.WriteLine(tags.ToJson());
using var process = Process.GetCurrentProcess();
Console.Error.WriteLine(FormattableString.Invariant($"loaded in {loaded.TotalMilliseconds:0} ms, {Environment.CpuUsage.TotalTime.TotalMilliseconds:0} ms of processor time in all, {process.PeakWorkingSet64 / 1e6:0} MB"));
