using System.Text.Json;
using ConfluenceOps.Sandbox.Access;
using ConfluenceOps.Sandbox.Answers;
using ConfluenceOps.Sandbox.Editing;
using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Index;
using Microsoft.AspNetCore.Http;

namespace ConfluenceOps.Sandbox.Routes;

/// <summary>Copying a page at once, and a page with all below it in a task that takes a while.</summary>
internal static class CopyRoutes
{
    private const string Form = "The body must have a 'destination' with a 'type', one of [space, parent_page, parent_content, existing_page], and a 'value'";
    private const string BranchForm = "The body must have a 'destinationPageId'";

    public static IReadOnlyList<Route> All { get; } =
    [
        Route.V1("POST", "/content/{id}/copy", RequiredScopes.AnyOf("write:confluence-content", "read:content-details:confluence write:page:confluence"), CopyAsync),
        Route.V1("POST", "/content/{id}/pagehierarchy/copy", RequiredScopes.AnyOf("write:confluence-content", "read:content.metadata:confluence write:page:confluence"), CopyBranchAsync),
    ];

    private static async Task CopyAsync(Exchange exchange)
    {
        var wanted = await RequestBody.ReadAsync<WantedCopy>(exchange, Form);
        var body = wanted.Body is null ? null : WantedBody.Read(wanted.Body);
        long id = 0;
        exchange.Edit((site, sight) =>
        {
            var source = Page(sight, exchange.Parameters.Id("id"));
            var page = source.Page with { Body = body ?? source.Body };
            if (wanted.Destination.Type == "existing_page")
            {
                var existing = Page(sight, IdIn(wanted.Destination.Value));
                if (sight.ObstacleTo(ContentOperation.Update, existing) != Obstacle.None)
                    throw Refused();
                id = site.Page(existing.Id).Edit(page.Body, title: wanted.PageTitle).Id;
                return;
            }

            var place = Place(sight, wanted.Destination);
            if (wanted.PageTitle is { } title && site.IsTaken(title, place.Space))
                throw new RefusedException(400, $"A page with this title already exists: {title}");
            id = PageCopy.Make(site, page, place, wanted.PageTitle ?? PageCopy.FreeTitle(site, page.Title, place.Space), wanted.Parts).Id;
        });
        await exchange.SendJsonAsync((_, json) => ContentV1.Write(exchange, json, exchange.State.Site.Pages[id], new Expansions(["space", "history", "version"])));
    }

    private static async Task CopyBranchAsync(Exchange exchange)
    {
        var wanted = await RequestBody.ReadAsync<WantedBranch>(exchange, BranchForm);
        var copy = new BranchCopy(exchange.Parameters.Id("id"), wanted.DestinationPageId, wanted.CopyDescendants, wanted.Parts, wanted.TitleOptions ?? new());
        var sight = exchange.Server.State.SightOf(exchange.Sight.Subject);
        var (source, destination) = (Page(sight, copy.Top), Page(sight, copy.Destination));
        if (!PageChangeRoutes.MayAdd(sight, destination.Space))
            throw Refused();
        var pages = copy.Pages(sight);
        RefuseTitles(sight, copy, pages, inSameSpace: source.Page.SpaceId == destination.Page.SpaceId, destination.Page.SpaceId);
        var task = exchange.Server.Tasks.Start(exchange.Doer.AccountId, pages.Count, () => Run(exchange, copy));
        exchange.Http.Response.StatusCode = StatusCodes.Status202Accepted;
        await exchange.SendJsonAsync((_, json) => LongTaskV1.WriteStarted(json, task));
    }

    /// <summary>New names that are none, or that pages there have, are refused; without any wish, pages are named otherwise where they must.</summary>
    private static void RefuseTitles(Sight sight, BranchCopy copy, IReadOnlyList<PageEntry> pages, bool inSameSpace, long space)
    {
        if (copy.Titles.Prefix is "" || (inSameSpace && copy.Titles.AreTheSame))
            throw new RefusedException(400, "Copying in the same space needs 'titleOptions', and a prefix cannot be empty");
        if (copy.Titles.AreTheSame)
            return;
        var taken = sight.State.Site.Pages.Values.Where(entry => entry.Page.SpaceId == space && entry.Page.Status is "current" or "archived")
            .Select(entry => entry.Title).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (pages.Select(entry => copy.Titles.Of(entry.Title)).FirstOrDefault(taken.Contains) is { } title)
            throw new RefusedException(400, $"A page with this title already exists: {title}");
    }

    private static IReadOnlyList<string> Run(Exchange exchange, BranchCopy copy)
    {
        IReadOnlyList<string> renamed = [];
        exchange.Server.Change(state => SiteEditor.Edit(state, exchange.Doer, site => renamed = copy.Run(site, state.SightOf(exchange.Sight.Subject))));
        return renamed;
    }

    private static (long Space, long? Parent) Place(Sight sight, Destination destination)
    {
        var parent = destination.Type switch
        {
            "parent_page" or "parent_content" => sight.Find(IdIn(destination.Value)) ?? throw RefusedException.NoContent(destination.Value),
            "space" => null,
            _ => throw new RefusedException(400, Form),
        };
        var space = parent?.Space ?? sight.State.Site.SpacesByKey.GetValueOrDefault(destination.Value);
        if (space is null || !sight.CanSee(space))
            throw RefusedException.NoSpace(destination.Value);
        return PageChangeRoutes.MayAdd(sight, space) ? (space.Id, parent?.Id) : throw Refused();
    }

    private static PageEntry Page(Sight sight, long id) =>
        sight.Find(id) is { Page: { Type: "page", Status: "current" } } entry ? entry : throw RefusedException.NoContent($"{id}");

    private static long IdIn(string text) => long.TryParse(text, out var id) ? id : throw RefusedException.NoContent(text);

    private static RefusedException Refused() => new(403, "Current user not permitted to create content at the destination");

    private sealed record Destination(string Type, string Value);

    private sealed record WantedCopy(
        Destination Destination, string? PageTitle = null, JsonElement? Body = null, bool CopyAttachments = false, bool CopyLabels = false, bool CopyPermissions = false)
    {
        public CopiedParts Parts => new(CopyAttachments, CopyLabels, CopyPermissions);
    }

    private sealed record WantedBranch(
        long DestinationPageId, CopiedTitles? TitleOptions = null, bool CopyAttachments = false, bool CopyLabels = false, bool CopyPermissions = false, bool CopyDescendants = true)
    {
        public CopiedParts Parts => new(CopyAttachments, CopyLabels, CopyPermissions);
    }
}
