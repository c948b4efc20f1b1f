using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ConfluenceOps.Sandbox.Hosting;

/// <summary>What a caller sends, read as strictly as Confluence reads it: what lacks a part is refused, what has more is not.</summary>
internal static class RequestBody
{
    private const int Most = 5 * 1024 * 1024;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Reads the body into what it must be.</summary>
    /// <param name="exchange">The request.</param>
    /// <param name="form">What the body must be, for whoever sent something else.</param>
    /// <exception cref="RefusedException">The body is something else.</exception>
    public static async Task<T> ReadAsync<T>(Exchange exchange, string form)
        where T : class
    {
        exchange.Http.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = Most;
        try
        {
            return await JsonSerializer.DeserializeAsync<T>(exchange.Http.Request.Body, Options, exchange.Http.RequestAborted)
                ?? throw new RefusedException(400, form);
        }
        catch (JsonException)
        {
            throw new RefusedException(400, form);
        }
        catch (BadHttpRequestException problem)
        {
            throw new RefusedException(problem.StatusCode, $"The body is broken or larger than {Most} bytes");
        }
    }
}
