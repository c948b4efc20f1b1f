using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConfluenceOps.Permissions.Changes;

/// <summary>What takes changes back, kept in a file from the moment that the first of them was made.</summary>
public sealed record UndoFile
{
    /// <summary>The word that such a file begins with.</summary>
    public const string CurrentSchema = "confluenceops.undo/1";

    /// <summary>What the file is.</summary>
    public string Schema { get; init; } = CurrentSchema;

    /// <summary>The site that was changed.</summary>
    public required Uri Site { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset Made { get; init; }

    /// <summary>Who changed it.</summary>
    public string? By { get; init; }

    /// <summary>What was done.</summary>
    public required IReadOnlyList<string> Done { get; init; }

    /// <summary>What takes it back, in order.</summary>
    public required IReadOnlyList<PlannedChange> Undo { get; init; }

    /// <summary>Where such files go that nobody named a place for.</summary>
    public static string DefaultFolder => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "ConfluenceOps", "undo");

    /// <summary>Writes the file whole: one that is half written undoes nothing.</summary>
    public async Task SaveAsync(string path, CancellationToken cancel)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            await WholeFile.WriteAsync(path, stream => JsonSerializer.SerializeAsync(stream, this, UndoJson.Default.UndoFile, cancel), cancel).ConfigureAwait(false);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw UndoFileException.NotWritable(path, error);
        }
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="UndoFileException">It is not there, it is no such file, or it belongs to another site.</exception>
    public static async Task<UndoFile> ReadAsync(string path, Uri site, CancellationToken cancel)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            var file = JsonSerializer.Deserialize(await File.ReadAllBytesAsync(path, cancel).ConfigureAwait(false), UndoJson.Default.UndoFile);
            if (file?.Schema != CurrentSchema)
                throw UndoFileException.NotOne(path, $"its schema is '{file?.Schema}' and not '{CurrentSchema}'");
            return file.Site == site ? file : throw UndoFileException.OtherSite(path, file.Site, site);
        }
        catch (Exception error) when (error is JsonException or NotSupportedException)
        {
            throw UndoFileException.NotOne(path, "it is not the JSON that was expected", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw UndoFileException.NotReadable(path, error);
        }
    }
}

/// <summary>How undo files are written and read.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(UndoFile))]
internal sealed partial class UndoJson : JsonSerializerContext;
