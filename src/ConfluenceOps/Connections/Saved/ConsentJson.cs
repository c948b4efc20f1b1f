using System.Text.Json.Serialization;

namespace ConfluenceOps.Connections.Saved;

/// <summary>The tokens of a consent, as their file holds them.</summary>
internal sealed record KeptTokens(string AccessToken, string? RefreshToken, DateTimeOffset Expires, IReadOnlyList<string> Scopes);

/// <summary>How what is kept of a consent is written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(KeptConsent))]
[JsonSerializable(typeof(KeptTokens))]
internal sealed partial class ConsentJson : JsonSerializerContext;
