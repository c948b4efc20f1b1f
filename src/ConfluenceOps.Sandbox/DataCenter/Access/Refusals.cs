using ConfluenceOps.Sandbox.Hosting;
using Microsoft.AspNetCore.Http;

namespace ConfluenceOps.Sandbox.DataCenter.Access;

/// <summary>How Data Center turns people away before any route has seen them.</summary>
internal static class Refusals
{
    public const string LoginReason = "X-Seraph-LoginReason", Failed = "AUTHENTICATED_FAILED";

    public static Task NotSignedInAsync(Exchange exchange) => SendPageAsync(exchange, StatusCodes.Status401Unauthorized, "Client must be authenticated to access this resource.");

    public static Task NoPasswordsAsync(Exchange exchange) => SendPageAsync(exchange, StatusCodes.Status403Forbidden, "Basic Authentication has been disabled on this instance.");

    public static Task WrongPasswordAsync(Exchange exchange)
    {
        var headers = exchange.Http.Response.Headers;
        headers[LoginReason] = Failed;
        headers.WWWAuthenticate = "Basic realm=\"protected-area\"";
        return SendPageAsync(exchange, StatusCodes.Status401Unauthorized, "Basic Authentication Failure - Reason : " + Failed);
    }

    public static Task CaptchaAsync(Exchange exchange)
    {
        var headers = exchange.Http.Response.Headers;
        headers[LoginReason] = "AUTHENTICATION_DENIED";
        headers["X-Authentication-Denied-Reason"] = $"CAPTCHA_CHALLENGE; login-url={exchange.Server.Base}{LoginPage.Path}";
        return SendPageAsync(exchange, StatusCodes.Status403Forbidden, "Basic Authentication Failure - Reason : AUTHENTICATION_DENIED");
    }

    /// <summary>A token of OAuth 2.0 that was good once.</summary>
    public static Task DeadTokenAsync(Exchange exchange)
    {
        exchange.Http.Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
        return SendPageAsync(exchange, StatusCodes.Status401Unauthorized, "The access token expired");
    }

    /// <summary>A token of OAuth 2.0 that may do less than its account (RFC 6750, section 3.1).</summary>
    public static RefusedException LevelMissing(HttpContext http)
    {
        http.Response.Headers.WWWAuthenticate = "Bearer error=\"insufficient_scope\"";
        return new(StatusCodes.Status403Forbidden, "The access token may not do this");
    }

    private static Task SendPageAsync(Exchange exchange, int status, string words)
    {
        exchange.Http.Response.StatusCode = status;
        exchange.Http.Response.ContentType = "text/html;charset=UTF-8";
        return exchange.Http.Response.WriteAsync($"<html><head><title>{words}</title></head><body><h1>{words}</h1></body></html>", exchange.Http.RequestAborted);
    }
}
