using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ConfluenceOps.Sandbox.Access;
using ConfluenceOps.Sandbox.Answers;
using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Index;

namespace ConfluenceOps.Sandbox.Routes;

/// <summary>The restrictions of a page; both operations are always there, restricted or not (facts.md, section 5.1).</summary>
internal static class RestrictionRoutes
{
    private static readonly RequiredScopes ReadDetails = RequiredScopes.AnyOf("read:confluence-content.all", "read:content-details:confluence");

    public static IReadOnlyList<Route> All { get; } =
    [
        Route.V1("/content/{id}/restriction", ReadDetails, WriteList),
        Route.V1("/content/{id}/restriction/byOperation", ReadDetails, WriteByOperation),
        Route.V1("/content/{id}/restriction/byOperation/{operationKey}", ReadDetails, WriteOperation),
    ];

    public static void WriteList(Exchange exchange, Utf8JsonWriter json)
    {
        var entry = exchange.Content("id");
        var window = Window(exchange);
        json.WriteStartObject();
        json.WriteStartArray("results"u8);
        foreach (var operation in ContentLists.Operations)
            RestrictionV1.Write(exchange, json, entry, operation, window, withUsers: true, withGroups: true);
        json.WriteEndArray();
        json.WriteNumber("start"u8, window.Start);
        json.WriteNumber("limit"u8, window.Limit);
        json.WriteNumber("size"u8, ContentLists.Operations.Count);
        json.WriteString("restrictionsHash"u8, Hash(RestrictionV1.ListsOf(exchange.State, entry)));
        WriteSelf(exchange, json, entry, "");
        json.WriteEndObject();
    }

    /// <summary>Both operations.</summary>
    public static void WriteByOperation(Exchange exchange, Utf8JsonWriter json)
    {
        var entry = exchange.Content("id");
        json.WriteStartObject();
        foreach (var operation in ContentLists.Operations)
        {
            json.WritePropertyName(operation);
            RestrictionV1.Write(exchange, json, entry, operation, Window(exchange), withUsers: true, withGroups: true);
        }

        WriteSelf(exchange, json, entry, "/byOperation");
        json.WriteEndObject();
    }

    public static void WriteOperation(Exchange exchange, Utf8JsonWriter json)
    {
        var entry = exchange.Content("id");
        var operation = exchange.Parameters.Path("operationKey");
        if (!ContentLists.Operations.Contains(operation))
            throw new RefusedException(400, $"No operation '{operation}' can be restricted");
        RestrictionV1.Write(exchange, json, entry, operation, Window(exchange), withUsers: true, withGroups: true);
    }

    /// <summary>The part of a list of people that is asked for.</summary>
    public static (int Start, int Limit) Window(Exchange exchange) =>
        (exchange.Parameters.Number("start", 0), exchange.Server.Dialect.RowLimit(exchange.Parameters, 100));

    private static void WriteSelf(Exchange exchange, Utf8JsonWriter json, PageEntry entry, string path)
    {
        json.WriteStartObject("_links"u8);
        json.WriteString("self"u8, $"{exchange.Server.Base}/rest/api/content/{entry.IdText}/restriction{path}");
        json.WriteEndObject();
    }

    private static string Hash(ContentLists lists) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('|', lists.View) + ">" + string.Join('|', lists.Edit))));
}
