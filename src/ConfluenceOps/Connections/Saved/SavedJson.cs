using System.Text.Json.Serialization;

namespace ConfluenceOps.Connections.Saved;

/// <summary>How saved connections are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, WriteIndented = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(List<SavedConnection>))]
internal sealed partial class SavedJson : JsonSerializerContext;
