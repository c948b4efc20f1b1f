using System.Text.Json;
using ConfluenceOps.Sandbox.Access;
using ConfluenceOps.Sandbox.Answers;
using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Model;
using Microsoft.AspNetCore.Http;

namespace ConfluenceOps.Sandbox.Routes;

/// <summary>Making spaces. The second API does it only where spaces give roles; the first one does it everywhere.</summary>
/// <remarks>facts.md, sections 1.4 and 4.3.</remarks>
internal static class SpaceChangeRoutes
{
    private const string Form = "The body must have a 'name' and a 'key' of letters and digits, and may have a 'description'";

    public static IReadOnlyList<Route> All { get; } =
    [
        Route.V2("POST", "/spaces", RequiredScopes.AnyOf("write:space:confluence"), AddAsync),
        Route.V1(
            "POST",
            "/space",
            RequiredScopes.AnyOf("write:confluence-space", "read:space-details:confluence write:space:confluence write:space.permission:confluence"),
            AddInFirstApiAsync),
    ];

    private static async Task AddAsync(Exchange exchange)
    {
        if (!exchange.Site.Roles.AreUsed)
            throw new RefusedException(404, "Spaces are made by the first API on sites without roles");
        var wanted = await RequestBody.ReadAsync<NewSpace>(exchange, Form);
        var space = Add(exchange, wanted, wanted.Description is { ValueKind: JsonValueKind.Object } text ? TextIn(text, "value") : "", refusal: 404);
        exchange.Http.Response.StatusCode = StatusCodes.Status201Created;
        await exchange.SendJsonAsync((_, json) =>
        {
            json.WriteStartObject();
            SpaceV2.WriteMembers(json, space, "plain");
            json.WriteStartObject("_links"u8);
            SpaceV2.WriteLinkMembers(json, space);
            json.WriteString("base"u8, exchange.Server.Base);
            json.WriteEndObject();
            json.WriteEndObject();
        });
    }

    public static async Task AddInFirstApiAsync(Exchange exchange)
    {
        var wanted = await RequestBody.ReadAsync<NewSpace>(exchange, Form);
        var plain = wanted.Description is { ValueKind: JsonValueKind.Object } text && text.TryGetProperty("plain", out var inner) ? inner : default;
        var space = Add(exchange, wanted, plain.ValueKind == JsonValueKind.Object ? TextIn(plain, "value") : "", refusal: 403);
        await exchange.SendJsonAsync((_, json) => SpaceV1.Write(exchange, json, space));
    }

    private static SandboxSpace Add(Exchange exchange, NewSpace wanted, string description, int refusal)
    {
        if (exchange.Caller.User is null or { IsGuest: true })
            throw new RefusedException(refusal, "Current user not permitted to create spaces");
        var key = wanted.Key ?? wanted.Alias ?? "";
        if (wanted.Name.Length is 0 or > 200 || key.Length is 0 or > 255 || !key.All(char.IsAsciiLetterOrDigit))
            throw new RefusedException(400, Form);
        long id = 0;
        exchange.Edit((site, sight) =>
        {
            if (sight.State.Site.SpacesByKey.ContainsKey(key))
                throw new RefusedException(400, $"A space already exists with key {key}");
            id = site.AddSpace(key, wanted.Name, description, wanted.CreatePrivateSpace).Id;
        });
        return exchange.State.FindSpace(id)!;
    }

    private static string TextIn(JsonElement thing, string name) =>
        thing.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private sealed record NewSpace(string Name, string? Key = null, string? Alias = null, JsonElement? Description = null, bool CreatePrivateSpace = false);
}
