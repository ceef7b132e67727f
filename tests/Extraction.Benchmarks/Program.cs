using BenchmarkDotNet.Running;
using Extraction.Benchmarks;

// dotnet run --project tests/Extraction.Benchmarks -c Release -- --filter '*' ; EXTRACTION_BENCHMARK_TEXT names a file of text to measure on.
BenchmarkSwitcher.FromAssembly(typeof(RoomBenchmarks).Assembly).Run(args);
