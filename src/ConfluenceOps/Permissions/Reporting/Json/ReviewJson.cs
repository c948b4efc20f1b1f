using System.Text.Json.Serialization;

namespace ConfluenceOps.Permissions.Reporting.Json;

/// <summary>How reviews are written for programs: words and not numbers, and nothing that is null.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    WriteIndented = true)]
[JsonSerializable(typeof(ReviewDocument))]
internal sealed partial class ReviewJson : JsonSerializerContext;
