using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConfluenceOps.Sandbox.Model;

/// <summary>The JSON form of a whole site, as <c>--site</c> reads it and <c>--save</c> writes it; README.md beside this project describes it.</summary>
public static class SandboxSiteFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Reads a site.</summary>
    /// <exception cref="SandboxException">The file is not there, or is not such a site.</exception>
    public static async Task<SandboxSite> LoadAsync(string path, CancellationToken cancel)
    {
        try
        {
            await using var file = File.OpenRead(path);
            return await JsonSerializer.DeserializeAsync<SandboxSite>(file, Options, cancel) ?? throw new JsonException("The file holds null.");
        }
        catch (JsonException problem)
        {
            throw new SandboxException(
                $"The site file '{path}' cannot be read{Place(problem)}: {problem.Message.Split(" Path:")[0]}",
                "Correct that place; a file written by --save shows the form.",
                problem);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new SandboxException($"The site file '{path}' cannot be opened: {problem.Message}", "Check the path and who may read it.", problem);
        }
    }

    /// <summary>Writes a site. Files that are not in memory keep their path and are not copied.</summary>
    /// <exception cref="SandboxException">The file cannot be written.</exception>
    public static async Task SaveAsync(SandboxSite site, string path, CancellationToken cancel)
    {
        try
        {
            await using var file = File.Create(path);
            await JsonSerializer.SerializeAsync(file, site, Options, cancel);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new SandboxException($"The site file '{path}' cannot be written: {problem.Message}", "Check the path, the space on the disk and who may write there.", problem);
        }
    }

    private static string Place(JsonException problem) =>
        problem.LineNumber is { } line ? $" at line {line + 1}{(problem.Path is { Length: > 1 } path ? $" ({path})" : "")}" : "";
}
