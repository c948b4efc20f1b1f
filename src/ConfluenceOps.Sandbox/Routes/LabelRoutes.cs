using System.Text.Json;
using ConfluenceOps.Sandbox.Access;
using ConfluenceOps.Sandbox.Answers;
using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Index;
using ConfluenceOps.Sandbox.Paging;

namespace ConfluenceOps.Sandbox.Routes;

/// <summary>Labels of pages, of spaces and of the whole site. The sandbox knows global labels alone.</summary>
internal static class LabelRoutes
{
    private static readonly RequiredScopes ReadPage = RequiredScopes.AnyOf("read:page:confluence");

    public static IReadOnlyList<Route> All { get; } =
    [
        Route.V2("/pages/{id}/labels", ReadPage, (exchange, json) => WriteContentLabels(exchange, json, "page")),
        Route.V2("/blogposts/{id}/labels", ReadPage, (exchange, json) => WriteContentLabels(exchange, json, "blogpost")),
        Route.V2("/spaces/{id}/labels", RequiredScopes.AnyOf("read:space:confluence"), WriteSpaceLabels),
        Route.V2("/labels", RequiredScopes.AnyOf("read:label:confluence"), WriteSiteLabels),
    ];

    private static void WriteContentLabels(Exchange exchange, Utf8JsonWriter json, string type)
    {
        var labels = exchange.Content("id", type).Page.Labels.Select(name => exchange.Site.Labels[name]);
        Write(exchange, json, labels, exchange.Parameters.List("prefix"));
    }

    /// <summary>Labels of the space itself, which have the prefixes my and team: it has none.</summary>
    private static void WriteSpaceLabels(Exchange exchange, Utf8JsonWriter json)
    {
        exchange.Space("id");
        Write(exchange, json, [], []);
    }

    private static void WriteSiteLabels(Exchange exchange, Utf8JsonWriter json)
    {
        var ids = exchange.Parameters.Ids("label-id", 250).ToHashSet();
        var used = exchange.Site.Pages.Values.Where(exchange.Sight.CanSee).SelectMany(entry => entry.Page.Labels).ToHashSet();
        var labels = exchange.Site.Labels.Values.Where(label => used.Contains(label.Name) && (ids.Count == 0 || ids.Contains(label.Id)));
        Write(exchange, json, labels, exchange.Parameters.List("prefix"));
    }

    private static void Write(Exchange exchange, Utf8JsonWriter json, IEnumerable<LabelEntry> labels, IReadOnlyList<string> prefixes)
    {
        var sort = exchange.Parameters.OneOf("sort", "id", "-id", "name", "-name", "created-date", "-created-date");
        var sorted = new SortedItems<LabelEntry>(
            prefixes.Count == 0 || prefixes.Contains("global") ? labels : [],
            label => sort.EndsWith("name", StringComparison.Ordinal) ? new(0, label.Name, label.Id) : Position.Of(label.Id),
            sort.StartsWith('-'));
        CursorList.Write(exchange, json, sorted, _ => true, label => ContentV2.WriteLabel(json, label));
    }
}
