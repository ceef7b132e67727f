using Microsoft.Win32.SafeHandles;

namespace Extraction.Cli.Output;

/// <summary>Standard output as a stream that says when its reader has gone: .NET's own console stream goes on into the void.</summary>
internal static class StandardOutput
{
    public static Stream Open()
    {
        if (OperatingSystem.IsWindows()) return Console.OpenStandardOutput();
        var pipe = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);

        // A file is written at an offset of FileStream's own, which a shell that shares the file would not see move.
        return pipe.CanSeek ? Console.OpenStandardOutput() : pipe;
    }
}
