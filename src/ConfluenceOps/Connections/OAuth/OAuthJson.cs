using System.Text.Json.Serialization;

namespace ConfluenceOps.Connections.OAuth;

/// <summary>An answer of a token endpoint, good or bad.</summary>
internal sealed class TokenAnswer
{
    public string? AccessToken { get; set; }

    public string? RefreshToken { get; set; }

    public double? ExpiresIn { get; set; }

    public string? Scope { get; set; }

    public string? Error { get; set; }

    public string? ErrorDescription { get; set; }
}

/// <summary>How answers of token endpoints are read, and how tokens are kept.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, NumberHandling = JsonNumberHandling.AllowReadingFromString, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TokenAnswer))]
internal sealed partial class OAuthJson : JsonSerializerContext;
