using System.Text.Json;
using ConfluenceOps.Sandbox.Access;
using ConfluenceOps.Sandbox.Answers;
using ConfluenceOps.Sandbox.DataCenter.Paging;
using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Model;
using ConfluenceOps.Sandbox.Routes;

namespace ConfluenceOps.Sandbox.DataCenter.Routes;

/// <summary>Spaces, in lists and one by one.</summary>
internal static class SpaceRoutes
{
    public static IReadOnlyList<Route> All { get; } =
    [
        Rest.Get("/api/space", WriteSpaces),
        Rest.Get("/api/space/{key}", WriteSpace),
        Rest.Send("POST", "/api/space", SpaceChangeRoutes.AddInFirstApiAsync),
    ];

    /// <summary>The space with that key, or 404 where it does not exist for this caller.</summary>
    public static SandboxSpace Find(Exchange exchange, string key) => Find(exchange.State, exchange.Sight, key);

    /// <summary>The same as it is at another moment.</summary>
    public static SandboxSpace Find(SiteState state, Sight sight, string key) =>
        state.Site.SpacesByKey.TryGetValue(key, out var known) && state.FindSpace(known.Id) is { } space && sight.CanSee(space)
            ? space
            : throw new RefusedException(404, $"No space with key : {key}");

    private static void WriteSpaces(Exchange exchange, Utf8JsonWriter json)
    {
        var parameters = exchange.Parameters;
        var keys = parameters.List("spaceKey").ToHashSet(StringComparer.OrdinalIgnoreCase);
        var (type, status) = (parameters.Text("type"), parameters.Text("status"));
        var expand = Expand(exchange);
        var spaces = exchange.State.Spaces.Where(space =>
            exchange.Sight.CanSee(space)
            && (keys.Count == 0 || keys.Contains(space.Key))
            && (type is null || (space.Type == "personal") == (type == "personal"))
            && (status is null || space.Status == status));
        SilentList.Write(exchange, json, [.. spaces.OrderBy(space => space.Id)], MostResults.Spaces, space => SpaceV1.Write(exchange, json, space, expand));
    }

    private static void WriteSpace(Exchange exchange, Utf8JsonWriter json) =>
        SpaceV1.Write(exchange, json, Find(exchange, exchange.Parameters.Path("key")), Expand(exchange));

    /// <summary>CONFSERVER-99908: whoever does not administer the site gets an error where they should get nothing.</summary>
    private static Expansions Expand(Exchange exchange)
    {
        var expand = new Expansions(exchange.Parameters.List("expand"));
        return !expand.Has("permissions") || exchange.Sight.IsAdministrator ? expand : throw new RefusedException(500, "java.lang.NullPointerException");
    }
}
