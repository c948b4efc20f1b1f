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

    public static async Task<ILookup<string, Party>> ReadAsync(Exchange exchange)
    {
        using var body = await RequestBody.ReadAsync<JsonDocument>(exchange, Form);
        var wanted = ItemsOf(body.RootElement).SelectMany(list => Read(exchange.Site, list)).ToList();
        return wanted.ToLookup(one => one.Operation, one => one.Party);
    }

    private static IEnumerable<(string Operation, Party Party)> Read(SiteIndex site, JsonElement list)
    {
        var operation = TextIn(list, "operation");
        if (operation is null || !ContentLists.Operations.Contains(operation) || !IsObject(list, "restrictions", out var restrictions))
            throw new RefusedException(400, Form);
        var users = restrictions.TryGetProperty("user", out var user) ? ItemsOf(user) : null;
        var groups = restrictions.TryGetProperty("group", out var group) ? ItemsOf(group) : null;
        if (users is null && groups is null)
            throw new RefusedException(400, Form);
        return (users ?? []).Select(one => (operation, Find(site, "user", TextIn(one, "accountId"))))
            .Concat((groups ?? []).Select(one => (operation, Find(site, "group", TextIn(one, "id") ?? TextIn(one, "name")))));
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
