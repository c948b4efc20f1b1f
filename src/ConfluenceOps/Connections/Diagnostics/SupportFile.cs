using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ConfluenceOps.Connections.Diagnostics;

/// <summary>What support needs to know of a session, as one zip file that holds no secret, no name of anybody or anything, and no address.</summary>
/// <param name="Surroundings">What the product runs on.</param>
/// <param name="Connections">The open connections, tested.</param>
/// <param name="Errors">The last errors, oldest first.</param>
public sealed record SupportFile(Surroundings Surroundings, IReadOnlyList<DiagnosedConnection> Connections, IReadOnlyList<NotedError> Errors)
{
    private const string About = "ConfluenceOps.Connections.Diagnostics.about.txt";

    /// <summary>With the signs that people write, which only a web page would have to fear.</summary>
    private static readonly SupportJson _json = new(new JsonSerializerOptions(SupportJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Writes the file, whole or not at all.</summary>
    /// <exception cref="SupportFileException">It cannot be written.</exception>
    public async Task SaveAsync(string path, CancellationToken cancel)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        try
        {
            await WholeFile.WriteAsync(path, stream => WriteAsync(stream, cancel), cancel).ConfigureAwait(false);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new SupportFileException(path, error);
        }
    }

    private async Task WriteAsync(Stream stream, CancellationToken cancel)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        using (var about = typeof(SupportFile).Assembly.GetManifestResourceStream(About)!)
        using (var entry = zip.CreateEntry("about.txt").Open())
            await about.CopyToAsync(entry, cancel).ConfigureAwait(false);
        await AddAsync(zip, "surroundings.json", Surroundings, _json.Surroundings, cancel).ConfigureAwait(false);
        await AddAsync(zip, "connections.json", Connections, _json.IReadOnlyListDiagnosedConnection, cancel).ConfigureAwait(false);
        await AddAsync(zip, "errors.json", Errors, _json.IReadOnlyListNotedError, cancel).ConfigureAwait(false);
    }

    private static async Task AddAsync<T>(ZipArchive zip, string name, T content, JsonTypeInfo<T> type, CancellationToken cancel)
    {
        using var entry = zip.CreateEntry(name).Open();
        await JsonSerializer.SerializeAsync(entry, content, type, cancel).ConfigureAwait(false);
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, WriteIndented = true)]
[JsonSerializable(typeof(Surroundings))]
[JsonSerializable(typeof(IReadOnlyList<DiagnosedConnection>))]
[JsonSerializable(typeof(IReadOnlyList<NotedError>))]
internal sealed partial class SupportJson : JsonSerializerContext;
