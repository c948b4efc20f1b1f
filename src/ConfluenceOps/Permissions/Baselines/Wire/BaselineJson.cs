using System.Text.Json.Serialization;

namespace ConfluenceOps.Permissions.Baselines.Wire;

/// <summary>How baselines are written: what has its usual value is left out.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(BaselineDocument))]
[JsonSerializable(typeof(SchemaOnly))]
internal sealed partial class BaselineJson : JsonSerializerContext;
