using ConfluenceOps.Sandbox.Access;
using ConfluenceOps.Sandbox.Changes;
using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Index;

namespace ConfluenceOps.Sandbox.Routes;

/// <summary>Changing all lists of a page at once: for whoever may edit it.</summary>
internal static class RestrictionChangeRoutes
{
    private static readonly RequiredScopes Write =
        RequiredScopes.AnyOf("write:confluence-content", "read:content-details:confluence write:content.restriction:confluence");

    public static IReadOnlyList<Route> All { get; } =
    [
        Route.V1("POST", "/content/{id}/restriction", Write, AddAsync),
        Route.V1("PUT", "/content/{id}/restriction", Write, ReplaceAsync),
        Route.V1("DELETE", "/content/{id}/restriction", Write, RemoveAsync),
    ];

    /// <summary>Changes the lists of the page of the path, if the caller may edit it.</summary>
    /// <param name="exchange">The request.</param>
    /// <param name="refusal">The status for whoever may see the page and not edit it; the routes have different ones.</param>
    /// <param name="change">Makes the new lists from those of the moment, or refuses.</param>
    public static void Change(Exchange exchange, int refusal, Func<ContentLists, ContentLists> change) => exchange.Change((state, sight) =>
    {
        var entry = Editable(exchange, sight, refusal);
        var changed = Restrictions.Replace(exchange.Doer, state, entry, change(state.ListsOf(entry)));
        exchange.Server.Dialect.RefuseLockOut(changed.SightOf(sight.Subject), entry);
        return changed;
    });

    /// <summary>Changes what the body names and nothing else.</summary>
    public static async Task ReplaceNamedAsync(Exchange exchange)
    {
        var wanted = await WantedLists.ReadAsync(exchange);
        await ChangeAsync(exchange, 403, lists => Restrictions.Add(wanted.Keys.Aggregate(lists, (rest, operation) => rest.With(operation, [])), wanted));
    }

    private static async Task AddAsync(Exchange exchange)
    {
        var more = await WantedLists.ReadAsync(exchange);
        await ChangeAsync(exchange, 404, lists => Restrictions.Add(lists, more));
    }

    private static async Task ReplaceAsync(Exchange exchange)
    {
        var wanted = await WantedLists.ReadAsync(exchange);
        await ChangeAsync(exchange, 404, _ => Restrictions.Add(ContentLists.Open, wanted));
    }

    private static Task RemoveAsync(Exchange exchange) => ChangeAsync(exchange, 403, _ => ContentLists.Open);

    private static Task ChangeAsync(Exchange exchange, int refusal, Func<ContentLists, ContentLists> change)
    {
        Change(exchange, refusal, change);
        return exchange.SendJsonAsync(RestrictionRoutes.WriteList);
    }

    private static PageEntry Editable(Exchange exchange, Sight sight, int refusal)
    {
        var entry = sight.Find(exchange.Parameters.Id("id")) ?? throw RefusedException.NoContent(exchange.Parameters.Path("id"));
        if (sight.ObstacleTo(ContentOperation.Update, entry) != Obstacle.None)
            throw new RefusedException(refusal, $"Current user not permitted to change the restrictions of the content {entry.IdText}");
        return entry.Type is "page" or "blogpost"
            ? entry
            : throw new RefusedException(400, $"The restrictions of a {entry.Type} cannot be changed here");
    }
}
