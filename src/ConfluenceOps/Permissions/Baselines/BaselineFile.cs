using System.Globalization;
using System.Text.Json;
using ConfluenceOps.Permissions.Baselines.Wire;

namespace ConfluenceOps.Permissions.Baselines;

/// <summary>A saved review, to compare a later one with. It names people and what they may do: keep it as you keep a list of keys.</summary>
public static class BaselineFile
{
    internal const string Schema = "confluenceops.baseline/1";

    /// <summary>What most content is; the file says it only where it is something else.</summary>
    internal const string UsualType = "page";

    private const string Family = "confluenceops.baseline/";

    /// <summary>Saves what a later review is compared with. A file that is there already is replaced, whole or not at all.</summary>
    /// <exception cref="ReviewFileException">The file cannot be written.</exception>
    public static Task SaveAsync(PermissionReview review, string path, CancellationToken cancel)
    {
        var document = new BaselineWriter(ReviewBaseline.Of(review)).Document();
        return ReviewFile.WriteAsync(path, stream => JsonSerializer.SerializeAsync(stream, document, BaselineJson.Default.BaselineDocument, cancel), cancel);
    }

    /// <summary>Reads a baseline.</summary>
    /// <exception cref="ReviewFileException">There is no such file, or it cannot be read.</exception>
    /// <exception cref="BrokenBaselineException">The file is cut off, or points at what it does not hold.</exception>
    /// <exception cref="NotABaselineException">The file is something else.</exception>
    /// <exception cref="BaselineTooNewException">A newer version saved it.</exception>
    public static async Task<ReviewBaseline> ReadAsync(string path, CancellationToken cancel)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        try
        {
            var stream = File.OpenRead(path);
            await using (stream.ConfigureAwait(false))
            {
                var schema = await JsonSerializer.DeserializeAsync(stream, BaselineJson.Default.SchemaOnly, cancel).ConfigureAwait(false);
                Accept(path, schema?.Schema);
                stream.Position = 0;
                var document = await JsonSerializer.DeserializeAsync(stream, BaselineJson.Default.BaselineDocument, cancel).ConfigureAwait(false);
                return new BaselineReader(document!).Baseline();
            }
        }
        catch (JsonException error)
        {
            throw new BrokenBaselineException(path, error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ReviewFileException(path, "read", error);
        }
    }

    private static void Accept(string path, string? schema)
    {
        if (schema == Schema)
            return;
        var isNewer = schema is not null
            && schema.StartsWith(Family, StringComparison.Ordinal)
            && int.TryParse(schema.AsSpan(Family.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            && version > 1;
        throw isNewer ? new BaselineTooNewException(path, schema!) : new NotABaselineException(path, schema);
    }
}
