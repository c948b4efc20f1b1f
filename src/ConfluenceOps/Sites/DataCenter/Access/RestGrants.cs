using ConfluenceOps.Http;
using ConfluenceOps.Sites.Access;
using ConfluenceOps.Sites.DataCenter.Wire;
using Flurl;

namespace ConfluenceOps.Sites.DataCenter.Access;

/// <summary>What spaces grant, by REST: versions from 9.1 on.</summary>
internal sealed class RestGrants(HttpSession session, Grantees grantees)
{
    private const int MostAtOnce = 200;

    public async Task<IReadOnlyList<SpacePermission>> ReadAsync(Space space, string what, CancellationToken cancel)
    {
        var list = AddressOf(space);
        // Whoever may not read them is told so by a fault of the server (CONFSERVER-99908).
        var first = await session.AskOnceAsync(new Url(list).SetQueryParam("limit", MostAtOnce), what, DataCenterJson.Default.ResultPageWireGrant, cancel).ConfigureAwait(false);
        var rows = await session.CompleteAsync(first, () => new Url(list), MostAtOnce, what, DataCenterJson.Default.ResultPageWireGrant, cancel).ConfigureAwait(false);
        var anonymous = await session.AskOnceAsync(new Url($"{list}/anonymous"), what, DataCenterJson.Default.WireClassGrants, cancel).ConfigureAwait(false);
        var grants = new List<SpacePermission>(rows.Count);
        foreach (var row in rows)
            grants.Add(ToPermission(space, await grantees.OfAsync(row.Subject, cancel).ConfigureAwait(false), row.Operation));
        grants.AddRange(anonymous.All.Select(operation => ToPermission(space, Principal.Anonymous, operation)));
        return grants;
    }

    public Task ChangeAsync(Space space, Principal principal, SpaceOperation operation, bool isGrant, string what, CancellationToken cancel)
    {
        var subject = principal.Kind switch
        {
            PrincipalKind.User => $"user/{Uri.EscapeDataString(principal.Id)}",
            PrincipalKind.Group => $"group/{Uri.EscapeDataString(principal.Id)}",
            _ => "anonymous",
        };
        return session.ChangeAsync(
            HttpMethod.Put, new Url($"{AddressOf(space)}/{subject}/{(isGrant ? "grant" : "revoke")}"), what,
            [WireOperation.Of(GrantNames.ToRest(operation))], DataCenterJson.Default.WireOperationArray, cancel);
    }

    private static SpacePermission ToPermission(Space space, Principal principal, WireOperation? operation) => new()
    {
        Id = "",
        Space = space.Key,
        Principal = principal,
        Operation = GrantNames.OfRest(operation?.OperationKey, operation?.TargetType),
    };

    private static string AddressOf(Space space) => $"rest/api/space/{Uri.EscapeDataString(space.Key)}/permissions";
}
