using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace ConfluenceOps.Sandbox.Hosting;

/// <summary>Error bodies as each API of Confluence words them.</summary>
internal static class ErrorAnswer
{
    public static Task SendAsync(Exchange exchange, int status, string message)
    {
        exchange.Http.Response.StatusCode = status;
        return exchange.SendJsonAsync((_, json) =>
        {
            switch (exchange.Route.Api)
            {
                case Api.V1: WriteV1(json, status, message); break;
                case Api.V2: WriteV2(json, status, message); break;
                default: WriteShort(json, status, message); break;
            }
        });
    }

    /// <summary>What stands before both APIs, and knows neither, when credentials do not work.</summary>
    public static Task SendAsync(Exchange exchange, TurnedAwayException refused)
    {
        var response = exchange.Http.Response;
        response.StatusCode = refused.Status;
        response.Headers["X-Failure-Category"] = refused.Category;
        if (refused.Status == StatusCodes.Status401Unauthorized)
            response.Headers.WWWAuthenticate = "OAuth realm=\"" + Uri.EscapeDataString(exchange.Server.Address.ToString()) + "\"";
        return exchange.SendJsonAsync((_, json) => WriteShort(json, refused.Status, refused.Message));
    }

    private static void WriteV1(Utf8JsonWriter json, int status, string message)
    {
        var cause = status switch
        {
            400 => "BadRequestException",
            403 => "PermissionException",
            404 => "NotFoundException",
            410 => "pagesmodes.GoneException",
            _ => "ServiceException",
        };
        json.WriteStartObject();
        json.WriteNumber("statusCode"u8, status);
        json.WriteStartObject("data"u8);
        json.WriteBoolean("authorized"u8, status is not (401 or 403));
        json.WriteBoolean("valid"u8, status != 400);
        json.WriteBoolean("allowedInReadOnlyMode"u8, true);
        json.WriteStartArray("errors"u8);
        json.WriteEndArray();
        json.WriteBoolean("successful"u8, status == 410);
        json.WriteEndObject();
        json.WriteString("message"u8, $"com.atlassian.confluence.api.service.exceptions.{cause}: {message}");
        json.WriteEndObject();
    }

    private static void WriteV2(Utf8JsonWriter json, int status, string message)
    {
        var (code, title) = status switch
        {
            400 => ("INVALID_REQUEST_PARAMETER", message),
            401 => ("UNAUTHORIZED", "Unauthorized"),
            403 => ("FORBIDDEN", "Forbidden"),
            404 => ("NOT_FOUND", "Not Found"),
            409 => ("CONFLICT", message),
            413 => ("REQUEST_TOO_LARGE", "Payload Too Large"),
            _ => ("INTERNAL_SERVER_ERROR", "Internal Server Error"),
        };
        json.WriteStartObject();
        json.WriteStartArray("errors"u8);
        json.WriteStartObject();
        json.WriteNumber("status"u8, status);
        json.WriteString("code"u8, code);
        json.WriteString("title"u8, title);
        json.WriteString("detail"u8, message);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteShort(Utf8JsonWriter json, int status, string message)
    {
        json.WriteStartObject();
        json.WriteNumber("code"u8, status);
        json.WriteString("message"u8, message);
        json.WriteEndObject();
    }
}
