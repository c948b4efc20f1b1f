using System.Text.Json;
using ConfluenceOps.Sandbox.Access;
using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Index;

namespace ConfluenceOps.Sandbox.Changes;

/// <summary>The lists in the body of a request for restrictions: by operation, who is to be on them.</summary>
/// <remarks>facts.md, section 5.1. Lists come as they are or, as answers have them, as the <c>results</c> of an object.</remarks>
internal static class WantedLists
{
    private const string Form = "The body must be a list of objects with an 'operation' and 'restrictions', which has a 'user' or a 'group' or both";

    /// <returns>Who is to be on the list of each operation that is named; nobody for one that is named with empty lists.</returns>
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<Party>>> ReadAsync(Exchange exchange)
    {
        using var body = await RequestBody.ReadAsync<JsonDocument>(exchange, Form);
        return ItemsOf(body.RootElement)
            .Select(list => Read(exchange, list))
            .GroupBy(list => list.Operation, list => list.Parties)
            .ToDictionary(lists => lists.Key, IReadOnlyList<Party> (lists) => [.. lists.SelectMany(parties => parties)]);
    }

    private static (string Operation, IReadOnlyList<Party> Parties) Read(Exchange exchange, JsonElement list)
    {
        var operation = TextIn(list, "operation");
        if (operation is null || !ContentLists.Operations.Contains(operation) || !IsObject(list, "restrictions", out var restrictions))
            throw new RefusedException(400, Form);
        var users = restrictions.TryGetProperty("user", out var user) ? ItemsOf(user) : null;
        var groups = restrictions.TryGetProperty("group", out var group) ? ItemsOf(group) : null;
        if (users is null && groups is null)
            throw new RefusedException(400, Form);
        var (site, dialect) = (exchange.Site, exchange.Server.Dialect);
        return (operation,
        [
            .. (users ?? []).Select(one => Find(site, "user", dialect.AccountOf(site, name => TextIn(one, name)))),
            .. (groups ?? []).Select(one => Find(site, "group", TextIn(one, "id") ?? TextIn(one, "name"))),
        ]);
    }

    private static Party Find(SiteIndex site, string type, string? id) =>
        Party.Find(site, type, id ?? "") ?? throw new RefusedException(400, $"No {type} found with id: {id}");

    private static IReadOnlyList<JsonElement> ItemsOf(JsonElement list) => list switch
    {
        { ValueKind: JsonValueKind.Array } => [.. list.EnumerateArray()],
        { ValueKind: JsonValueKind.Object } when list.TryGetProperty("results", out var results) && results.ValueKind == JsonValueKind.Array => [.. results.EnumerateArray()],
        _ => throw new RefusedException(400, Form),
    };

    private static bool IsObject(JsonElement thing, string name, out JsonElement value) =>
        thing.TryGetProperty(name, out value) && value.ValueKind == JsonValueKind.Object;

    private static string? TextIn(JsonElement thing, string name) =>
        thing.ValueKind == JsonValueKind.Object && thing.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
