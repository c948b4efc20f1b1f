using System.Text.Json;
using ConfluenceOps.Sandbox.Access;
using ConfluenceOps.Sandbox.Answers;
using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Index;
using ConfluenceOps.Sandbox.Model;
using ConfluenceOps.Sandbox.Paging;

namespace ConfluenceOps.Sandbox.Routes;

/// <summary>Pages and blog posts of v2, in lists and one by one.</summary>
internal static class PageRoutes
{
    private static readonly RequiredScopes ReadPage = RequiredScopes.AnyOf("read:page:confluence");

    public static IReadOnlyList<Route> All { get; } =
    [
        Route.V2("/pages", ReadPage, (exchange, json) => WriteList(exchange, json, "page", null)),
        Route.V2("/blogposts", ReadPage, (exchange, json) => WriteList(exchange, json, "blogpost", null)),
        Route.V2("/spaces/{id}/pages", ReadPage, (exchange, json) => WriteList(exchange, json, "page", exchange.Space("id"))),
        Route.V2("/spaces/{id}/blogposts", ReadPage, (exchange, json) => WriteList(exchange, json, "blogpost", exchange.Space("id"))),
        Route.V2("/pages/{id}", ReadPage, (exchange, json) => WriteOne(exchange, json, "page")),
        Route.V2("/blogposts/{id}", ReadPage, (exchange, json) => WriteOne(exchange, json, "blogpost")),
    ];

    private static void WriteList(Exchange exchange, Utf8JsonWriter json, string type, SandboxSpace? space)
    {
        var parameters = exchange.Parameters;
        var format = BodyFormat(parameters);
        var order = Order(parameters, type);
        var ids = space is null ? parameters.Ids("id", 250) : [];
        var spaces = space is null ? parameters.Ids("space-id", 100).ToHashSet() : [];
        var statuses = parameters.List("status");
        var title = parameters.Text("title");
        var rootOnly = space is not null && type == "page" && parameters.OneOf("depth", "all", "root") == "root";
        CursorList.Write(exchange, json, Candidates(exchange, space, ids, order), Passes, entry => ContentV2.Write(json, entry, format));

        bool Passes(PageEntry entry) =>
            entry.Page.Type == type
            && exchange.Sight.CanSee(entry)
            && HasStatus(entry.Page, statuses)
            && (!rootOnly || entry.Parent is null)
            && (spaces.Count == 0 || spaces.Contains(entry.Page.SpaceId))
            && (title is null || string.Equals(entry.Page.Title, title, StringComparison.OrdinalIgnoreCase));
    }

    private static SortedItems<PageEntry> Candidates(Exchange exchange, SandboxSpace? space, IReadOnlyList<long> ids, PageOrder order) =>
        ids.Count == 0
            ? exchange.Site.PagesOf(space?.Id, order)
            : new(ids.Distinct().Select(id => exchange.Site.Pages.GetValueOrDefault(id)).OfType<PageEntry>(), entry => order.PositionOf(entry), order.Descending);

    private static bool HasStatus(SandboxPage page, IReadOnlyList<string> statuses) =>
        statuses.Count > 0 ? statuses.Contains(page.Status) : page.Status == "current" || (page is { Status: "archived", Type: "page" });

    private static PageOrder Order(Parameters parameters, string type)
    {
        var sort = type == "page"
            ? parameters.OneOf("sort", "id", "-id", "created-date", "-created-date", "modified-date", "-modified-date", "title", "-title")
            : parameters.OneOf("sort", "id", "-id", "created-date", "-created-date", "modified-date", "-modified-date");
        var field = sort.TrimStart('-') switch
        {
            "created-date" => PageField.Created,
            "modified-date" => PageField.Modified,
            "title" => PageField.Title,
            _ => PageField.Id,
        };
        return new(field, sort.StartsWith('-'));
    }

    /// <summary>The two forms that v2 gives in lists; another is refused, not passed off as what it is not.</summary>
    private static string? BodyFormat(Parameters parameters) =>
        parameters.Text("body-format") is null ? null : parameters.OneOf("body-format", "storage", AtlasDocument.Format);

    private static void WriteOne(Exchange exchange, Utf8JsonWriter json, string type)
    {
        var parameters = exchange.Parameters;
        var entry = exchange.Content("id", type);
        var statuses = parameters.List("status");
        if (statuses.Count > 0 ? !statuses.Contains(entry.Page.Status) : entry.Page.Status == "draft" && !parameters.Flag("get-draft"))
            throw RefusedException.NoContent(entry.IdText);

        json.WriteStartObject();
        ContentV2.WriteMembers(json, entry, BodyFormat(parameters), parameters.Flag("include-version", true));
        if (parameters.Flag("include-labels"))
        {
            Included.Write(exchange, json, "labels", "/labels", () =>
            {
                foreach (var label in entry.Page.Labels)
                    ContentV2.WriteLabel(json, exchange.Site.Labels[label]);
            });
        }

        if (parameters.Flag("include-versions"))
        {
            Included.Write(exchange, json, "versions", "/versions", () =>
                ContentV2.WriteVersion(json, entry.Page.Modified, entry.Page.Version, entry.Page.VersionMessage, entry.Page.VersionAuthorId));
        }

        json.WriteStartObject("_links"u8);
        ContentV2.WriteLinkMembers(json, entry);
        json.WriteString("base"u8, exchange.Server.Base);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
