using System.Text.Json;
using ConfluenceOps.Sandbox.Access;
using ConfluenceOps.Sandbox.Answers;
using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Index;
using ConfluenceOps.Sandbox.Model;
using Microsoft.AspNetCore.Http;

namespace ConfluenceOps.Sandbox.Routes;

/// <summary>Making pages, changing them, and putting them into the trash. Whoever may not is told that there is nothing.</summary>
internal static class PageChangeRoutes
{
    private const string NewForm = "The body must have a 'spaceId' and a 'title', and may have a 'parentId' and a 'body'";
    private const string Form = "The body must have 'id', 'status', 'title', 'body' and a 'version' with its 'number'";

    private static readonly RequiredScopes WritePage = RequiredScopes.AnyOf("write:page:confluence");

    public static IReadOnlyList<Route> All { get; } =
    [
        Route.V2("POST", "/pages", WritePage, AddAsync),
        Route.V2("PUT", "/pages/{id}", WritePage, UpdateAsync),
        Route.V2("DELETE", "/pages/{id}", RequiredScopes.AnyOf("delete:page:confluence"), DeleteAsync),
    ];

    /// <summary>Whether somebody may add pages to a space.</summary>
    public static bool MayAdd(Sight sight, SandboxSpace space) => sight.MayUse(space, SpaceRight.Create("page"));

    private static async Task AddAsync(Exchange exchange)
    {
        var wanted = await RequestBody.ReadAsync<NewPage>(exchange, NewForm);
        var body = WantedBody.Read(wanted.Body);
        if (wanted.Status != "current" || wanted.Title.Length == 0)
            throw new RefusedException(400, "Only published pages can be made here, and they need a title");
        long id = 0;
        exchange.Edit((site, sight) =>
        {
            var space = sight.State.FindSpace(wanted.SpaceId);
            if (space is null || !MayAdd(sight, space))
                throw RefusedException.NoSpace($"{wanted.SpaceId}");
            var parent = exchange.Parameters.Flag("root-level") ? null : wanted.ParentId ?? space.HomepageId;
            RefuseHidden(sight, parent);
            id = site.AddPage(space.Id, wanted.Title, body, parent).Id;
        });
        await SendAsync(exchange, id);
    }

    private static async Task UpdateAsync(Exchange exchange)
    {
        var wanted = await RequestBody.ReadAsync<ChangedPage>(exchange, Form);
        var body = WantedBody.Read(wanted.Body);
        var id = exchange.Parameters.Id("id");
        exchange.Edit((site, sight) =>
        {
            var entry = Changeable(sight, id, ContentOperation.Update);
            if (wanted.Id != id || wanted.Status != "current" || (wanted.SpaceId is { } space && space != entry.Page.SpaceId))
                throw new RefusedException(400, "The page must stay current and in its space, and the id be that of the path");
            var page = site.Page(id);
            if (entry.Page.Status == "trashed")
            {
                page.RestoreFromTrash();
                return;
            }

            RefuseOtherVersion(entry, wanted.Version.Number);
            if (wanted.ParentId is { } parent && parent != entry.Page.ParentId)
            {
                RefuseHidden(sight, parent);
                page.Move(parent);
            }

            page.Edit(body, wanted.Version.Message ?? "", wanted.Title);
        });
        await SendAsync(exchange, id);
    }

    private static Task DeleteAsync(Exchange exchange)
    {
        var (id, purge) = (exchange.Parameters.Id("id"), exchange.Parameters.Flag("purge"));
        exchange.Edit((site, sight) =>
        {
            var entry = Changeable(sight, id, ContentOperation.Delete);
            if (purge != (entry.Page.Status == "trashed") || (purge && !sight.MayUse(entry.Space, SpaceRight.Administer)))
                throw RefusedException.NoContent(entry.IdText);
            if (purge)
                site.Page(id).Purge();
            else
                site.Page(id).Trash();
        });
        exchange.Http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private static PageEntry Changeable(Sight sight, long id, ContentOperation operation) =>
        sight.Find(id) is { Type: "page" } entry && sight.ObstacleTo(operation, entry) == Obstacle.None ? entry : throw RefusedException.NoContent($"{id}");

    /// <summary>A new version follows the one that there is: whoever has seen another would overwrite what they do not know.</summary>
    public static void RefuseOtherVersion(PageEntry entry, int number)
    {
        if (number != entry.Page.Version + 1)
            throw new RefusedException(409, $"Version must be incremented when updating a page. Current Version: [{entry.Page.Version}]. Provided version: [{number}]");
    }

    /// <summary>Nothing can be put under a page that does not exist for the caller.</summary>
    public static void RefuseHidden(Sight sight, long? parent)
    {
        if (parent is { } id && sight.Find(id) is null)
            throw RefusedException.NoContent($"{id}");
    }

    private static Task SendAsync(Exchange exchange, long id) => exchange.SendJsonAsync((_, json) =>
    {
        var entry = exchange.State.Site.Pages[id];
        json.WriteStartObject();
        ContentV2.WriteMembers(json, entry, "storage", withVersion: true);
        json.WriteStartObject("_links"u8);
        ContentV2.WriteLinkMembers(json, entry);
        json.WriteString("base"u8, exchange.Server.Base);
        json.WriteEndObject();
        json.WriteEndObject();
    });

    private sealed record NewPage(long SpaceId, string Title, string Status = "current", long? ParentId = null, JsonElement? Body = null);

    private sealed record ChangedPage(long Id, string Status, string Title, WantedVersion Version, JsonElement Body, long? SpaceId = null, long? ParentId = null);

    private sealed record WantedVersion(int Number, string? Message = null);
}
