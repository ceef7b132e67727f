namespace Extraction.Models;

/// <summary>A model pack is missing, truncated, altered or of another format. The message names the file, what was expected and found, and the remedy.</summary>
public sealed class ModelFormatException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="file">The file at fault.</param>
    /// <param name="message">What is wrong with it.</param>
    /// <param name="remedy">What to do about it.</param>
    /// <param name="inner">The cause, if any.</param>
    public ModelFormatException(string file, string message, string remedy, Exception? inner = null)
        : base($"{file}: {message} {remedy}", inner) => File = file;

    /// <summary>The file at fault.</summary>
    public string File { get; }
}
