using ConfluenceOps.Sandbox.Access;
using ConfluenceOps.Sandbox.Answers;
using ConfluenceOps.Sandbox.Changes;
using ConfluenceOps.Sandbox.Hosting;

namespace ConfluenceOps.Sandbox.Routes;

/// <summary>One user or group on one list of a page: whether they are on it, putting them on, taking them off. The answer is the status alone.</summary>
internal static class RestrictionEntryRoutes
{
    private const string User = "/content/{id}/restriction/byOperation/{operationKey}/user", Group = "/content/{id}/restriction/byOperation/{operationKey}/byGroupId/{groupId}";

    private static readonly RequiredScopes Read = RequiredScopes.AnyOf("read:confluence-content.all", "read:content.restriction:confluence");
    private static readonly RequiredScopes Write = RequiredScopes.AnyOf("write:confluence-content", "write:content.restriction:confluence");

    public static IReadOnlyList<Route> All { get; } =
    [
        Route.V1("GET", User, Read, FindAsync),
        Route.V1("PUT", User, Write, AddAsync),
        Route.V1("DELETE", User, Write, RemoveAsync),
        Route.V1("GET", Group, Read, FindAsync),
        Route.V1("PUT", Group, Write, AddAsync),
        Route.V1("DELETE", Group, Write, RemoveAsync),
    ];

    /// <summary>Restrictions of what is above do not count.</summary>
    public static Task FindAsync(Exchange exchange)
    {
        var (operation, party) = (Operation(exchange), PartyOf(exchange));
        var list = RestrictionV1.ListsOf(exchange.State, exchange.Content("id"))[operation];
        return list.Contains(Restrictions.AsEntry(party)) ? Task.CompletedTask : throw NotOnIt(operation, party);
    }

    public static Task AddAsync(Exchange exchange) =>
        ChangeAsync(exchange, (list, operation, party) => Restrictions.Add(list, new Dictionary<string, IReadOnlyList<Party>> { [operation] = [party] }));

    public static Task RemoveAsync(Exchange exchange) => ChangeAsync(exchange, (lists, operation, party) =>
    {
        var gone = Restrictions.AsEntry(party);
        return lists[operation].Contains(gone) ? lists.With(operation, [.. lists[operation].Where(one => one != gone)]) : throw NotOnIt(operation, party);
    });

    private static Task ChangeAsync(Exchange exchange, Func<ContentLists, string, Party, ContentLists> change)
    {
        var (operation, party) = (Operation(exchange), PartyOf(exchange));
        RestrictionChangeRoutes.Change(exchange, 403, lists => change(lists, operation, party));
        return Task.CompletedTask;
    }

    private static string Operation(Exchange exchange)
    {
        var operation = exchange.Parameters.Path("operationKey");
        return ContentLists.Operations.Contains(operation) ? operation : throw new RefusedException(404, $"No operation '{operation}' can be restricted");
    }

    /// <summary>Somebody whom the site has forgotten can still be found on a list and taken off it.</summary>
    private static Party PartyOf(Exchange exchange)
    {
        var (type, id) = exchange.Parameters.Path("groupId") is { Length: > 0 } group ? ("group", group) : ("user", exchange.Server.Dialect.AccountOf(exchange.Site, exchange.Parameters.Text) ?? "");
        return exchange.Route.Method == "PUT"
            ? Party.Find(exchange.Site, type, id) ?? throw new RefusedException(exchange.Server.Dialect.NobodyStatus, $"No {type} found with id: {id}")
            : Party.Of(exchange.Site, type, id);
    }

    private static RefusedException NotOnIt(string operation, Party party) => new(404, $"{party.Name} is not restricted for {operation}");
}
