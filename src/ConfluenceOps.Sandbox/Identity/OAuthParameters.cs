using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace ConfluenceOps.Sandbox.Identity;

/// <summary>The parameters of an OAuth request, wherever they stood: each at most once (RFC 6749, section 3.1), an empty one as if left out.</summary>
internal sealed class OAuthParameters
{
    private const int Most = 64 * 1024;

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    private OAuthParameters(IEnumerable<KeyValuePair<string, StringValues>> given)
    {
        foreach (var (name, values) in given)
        {
            if (values.Count > 1)
                throw OAuthException.InvalidRequest($"The parameter {name} is there more than once");
            if (values is [{ Length: > 0 } value])
                _values[name] = value;
        }
    }

    public string? this[string name] => _values.GetValueOrDefault(name);

    /// <exception cref="OAuthException">It is not there.</exception>
    public string Required(string name) => this[name] ?? throw OAuthException.InvalidRequest($"Missing required parameter: {name}");

    /// <summary>Scopes, which blanks separate.</summary>
    public IReadOnlyList<string> Scopes => [.. (this["scope"] ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct()];

    /// <exception cref="OAuthException">One is there twice.</exception>
    public static OAuthParameters OfQuery(HttpRequest request) => new(request.Query);

    /// <summary>Those of a body, a form or JSON.</summary>
    /// <exception cref="OAuthException">It is neither.</exception>
    public static async Task<OAuthParameters> OfBodyAsync(HttpContext http)
    {
        http.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = Most;
        try
        {
            return http.Request.HasFormContentType
                ? new(await http.Request.ReadFormAsync(http.RequestAborted))
                : new(await ReadJsonAsync(http));
        }
        catch (Exception problem) when (problem is JsonException or InvalidDataException or BadHttpRequestException)
        {
            throw OAuthException.InvalidRequest("The body must be a form, or a JSON object of texts");
        }
    }

    private static async Task<IEnumerable<KeyValuePair<string, StringValues>>> ReadJsonAsync(HttpContext http)
    {
        var values = await JsonSerializer.DeserializeAsync<Dictionary<string, string?>>(http.Request.Body, JsonSerializerOptions.Strict, http.RequestAborted);
        return (values ?? throw new JsonException("null")).Select(pair => KeyValuePair.Create(pair.Key, new StringValues(pair.Value)));
    }
}
