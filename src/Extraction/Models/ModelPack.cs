using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;

namespace Extraction.Models;

/// <summary>
/// The versioned set of files that the library needs to run: learned weights, topic model, knowledge base. Opened from a folder or from
/// the library itself; every file of a folder is checked against its hash when it is read, every file of the library, which is whole or not there
/// at all, against its size. Immutable, thread-safe.
/// </summary>
public sealed class ModelPack
{
    private const string DefaultName = "news-en";
    private const string ResourcePrefix = "models/";
    private const string Remedy = "Restore the pack from its source (git checkout, or install the package again); do not edit its files by hand.";

    private readonly Func<string, Stream?> open;
    private readonly string origin;
    private readonly bool isHashed;
    private readonly Lazy<ModelInfo> info;

    private ModelPack(string origin, Func<string, Stream?> open, bool isHashed)
    {
        this.origin = origin;
        this.open = open;
        this.isHashed = isHashed;
        Manifest = ReadManifest();
        info = new Lazy<ModelInfo>(() => new ModelInfo(Manifest.Pack, Manifest.Version, Manifest.Sha256));
    }

    /// <summary>What the pack holds.</summary>
    public ModelManifest Manifest { get; }

    /// <summary>Name, version and hash, as they stand in every record.</summary>
    public ModelInfo Info => info.Value;

    /// <summary>The pack inside the library.</summary>
    /// <exception cref="ModelFormatException">The library was built without its pack.</exception>
    public static ModelPack OpenEmbedded() => new("embedded pack", static file => OpenResource(file), isHashed: false);

    /// <summary>
    /// A pack inside the library by its name: <c>news-en</c>, the one that is used unless told otherwise, or <c>news-en-strict</c>, whose tagger
    /// was trained on permissively licensed and own text only; it has no topics, no companies known beforehand, and finds fewer names.
    /// </summary>
    /// <exception cref="ModelFormatException">The library holds no pack of that name.</exception>
    public static ModelPack OpenEmbedded(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return name == DefaultName ? OpenEmbedded() : new ModelPack($"embedded pack {name}", file => OpenResource($"{name}/{file}"), isHashed: false);
    }

    /// <summary>The pack in <paramref name="folder"/>.</summary>
    /// <exception cref="ModelFormatException">There is no pack, or its manifest cannot be read.</exception>
    public static ModelPack Open(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return new ModelPack(folder, name =>
        {
            var path = Path.Combine(folder, name);
            return File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1) : null;
        }, isHashed: true);
    }

    /// <summary>Whether the manifest lists a file of that name.</summary>
    public bool Has(string name) => Find(name) is not null;

    /// <summary>The bytes of a file, checked against size and hash.</summary>
    /// <exception cref="ModelFormatException">The file is not listed, missing, truncated or altered.</exception>
    public byte[] Read(string name)
    {
        var path = $"{origin}/{name}";
        var entry = Find(name) ?? throw new ModelFormatException(path, "the manifest lists no such file.", Remedy);
        var bytes = ReadAll(name) ?? throw new ModelFormatException(path, $"the file is missing; expected SHA-256 {entry.Sha256}.", Remedy);
        if (bytes.Length == entry.Size && !isHashed) return bytes;
        var found = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (found != entry.Sha256)
        {
            throw new ModelFormatException(path, $"expected {entry.Size} bytes with SHA-256 {entry.Sha256}, found {bytes.Length} bytes with SHA-256 {found}.", Remedy);
        }

        return bytes;
    }

    /// <summary>A file as a stream: of the pack inside the library without a copy of it in memory. Dispose it.</summary>
    /// <exception cref="ModelFormatException">The file is not listed, missing, truncated or altered.</exception>
    internal Stream OpenRead(string name)
    {
        if (!isHashed && Find(name) is { } entry && open(name) is { } stream)
        {
            if (stream.Length == entry.Size) return stream;
            stream.Dispose();
        }

        return new MemoryStream(Read(name), writable: false);
    }

    private ModelFile? Find(string name)
    {
        foreach (var file in Manifest.Files)
        {
            if (file.Name == name) return file;
        }

        return null;
    }

    private ModelManifest ReadManifest()
    {
        var path = $"{origin}/{ModelManifest.FileName}";
        var bytes = ReadAll(ModelManifest.FileName) ?? throw new ModelFormatException(path, "there is no model pack here.", Remedy);
        ModelManifest manifest;
        try
        {
            manifest = ModelManifest.Parse(bytes);
        }
        catch (JsonException e)
        {
            throw new ModelFormatException(path, $"the manifest is not readable ({e.Message}).", Remedy, e);
        }

        if (manifest.Format != ModelManifest.CurrentFormat)
        {
            throw new ModelFormatException(path, $"expected format {ModelManifest.CurrentFormat}, found {manifest.Format}.", "Use a pack made for this version of the library, or update the library.");
        }

        return manifest;
    }

    private byte[]? ReadAll(string name)
    {
        using var stream = open(name);
        if (stream is null) return null;
        var bytes = GC.AllocateUninitializedArray<byte>(checked((int)stream.Length));
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static Stream? OpenResource(string name) => Assembly.GetExecutingAssembly().GetManifestResourceStream(ResourcePrefix + name);
}
