using System.Text.Json.Serialization;

namespace ConfluenceOps.Connections;

/// <summary>What a consent gave, as a store of secrets keeps it.</summary>
internal sealed record KeptTokens(string Secret, string AccessToken, string? RefreshToken, DateTimeOffset Expires, IReadOnlyList<string>? Scopes);

/// <summary>How it is written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(KeptTokens))]
internal sealed partial class KeptJson : JsonSerializerContext;
