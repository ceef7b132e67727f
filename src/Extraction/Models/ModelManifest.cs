using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Extraction.Models;

/// <summary>The table of contents of a model pack: its name, version, and the size and hash of every file.</summary>
public sealed record ModelManifest
{
    /// <summary>The format this library reads.</summary>
    public const int CurrentFormat = 1;

    /// <summary>Name of the manifest file in a pack.</summary>
    public const string FileName = "manifest.json";

    /// <summary>Format of the pack; must equal <see cref="CurrentFormat"/>.</summary>
    public int Format { get; init; } = CurrentFormat;

    /// <summary>Name of the pack, such as <c>news-en</c>.</summary>
    public required string Pack { get; init; }

    /// <summary>Version of the pack.</summary>
    public required string Version { get; init; }

    /// <summary>Every file of the pack, in order of name.</summary>
    public required IReadOnlyList<ModelFile> Files { get; init; }

    /// <summary>Hash over names and hashes of all files: the pack's identity.</summary>
    [JsonIgnore]
    public string Sha256
    {
        get
        {
            var lines = new StringBuilder();
            foreach (var file in Files) lines.Append(file.Sha256).Append("  ").Append(file.Name).Append('\n');
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines.ToString())));
        }
    }

    /// <summary>Reads a manifest, by hand: a serializer would take longer to warm up than all else that opening a pack does.</summary>
    /// <exception cref="JsonException">The text is no manifest.</exception>
    internal static ModelManifest Parse(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        try
        {
            var root = document.RootElement;
            var files = new List<ModelFile>();
            if (root.TryGetProperty("files", out var list))
            {
                foreach (var file in list.EnumerateArray()) files.Add(new ModelFile(Text(file, "name"), file.GetProperty("size").GetInt64(), Text(file, "sha256")));
            }

            if (files.Count == 0) throw new JsonException("it lists no files");
            return new ModelManifest { Format = root.GetProperty("format").GetInt32(), Pack = Text(root, "pack"), Version = Text(root, "version"), Files = files };
        }
        catch (Exception e) when (e is InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new JsonException("a field is missing or of another kind", e);
        }

        static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? throw new JsonException($"\"{name}\" is null");
    }

    /// <summary>Describes the files of <paramref name="folder"/> and writes its manifest there. Notes (<c>*.md</c>) are not listed.</summary>
    public static ModelManifest Write(string folder, string pack, string version)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var files = new List<ModelFile>();
        foreach (var path in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(path);
            if (name == FileName || name.EndsWith(".md", StringComparison.Ordinal)) continue;
            var bytes = File.ReadAllBytes(path);
            files.Add(new ModelFile(name, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes))));
        }

        var manifest = new ModelManifest { Pack = pack, Version = version, Files = files };
        File.WriteAllText(Path.Combine(folder, FileName), JsonSerializer.Serialize(manifest, ManifestJson.Default.ModelManifest) + "\n");
        return manifest;
    }
}

/// <summary>A file of a model pack.</summary>
/// <param name="Name">File name without folder.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">SHA-256, lower-case hexadecimal.</param>
public sealed record ModelFile(string Name, long Size, string Sha256);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(ModelManifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;
