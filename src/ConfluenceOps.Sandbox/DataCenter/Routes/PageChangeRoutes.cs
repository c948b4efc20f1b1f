using System.Text.Json;
using ConfluenceOps.Sandbox.Access;
using ConfluenceOps.Sandbox.Answers;
using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Index;
using Microsoft.AspNetCore.Http;
using Shared = ConfluenceOps.Sandbox.Routes.PageChangeRoutes;

namespace ConfluenceOps.Sandbox.DataCenter.Routes;

/// <summary>Making pages and blog posts, changing them, and putting them into the trash.</summary>
internal static class PageChangeRoutes
{
    private const string NewForm = "The body must have a 'title', a 'space' with its 'key' and a 'type', page or blogpost; it may have 'ancestors' and a 'body'";
    private const string Form = "The body must have 'title', 'body' and a 'version' with its 'number'; it may have 'ancestors'";

    private static readonly Expansions Answered = new(["body.storage", "version", "space", "ancestors"]);

    public static IReadOnlyList<Route> All { get; } =
    [
        Rest.Send("POST", "/api/content", AddAsync),
        Rest.Send("PUT", "/api/content/{id}", UpdateAsync),
        Rest.Send("DELETE", "/api/content/{id}", DeleteAsync),
    ];

    private static async Task AddAsync(Exchange exchange)
    {
        var wanted = await RequestBody.ReadAsync<NewContent>(exchange, NewForm);
        var body = WantedBody.Read(wanted.Body);
        if (wanted.Title.Length == 0 || wanted.Type is not ("page" or "blogpost"))
            throw new RefusedException(400, NewForm);
        long id = 0;
        exchange.Edit((site, sight) =>
        {
            var space = SpaceRoutes.Find(sight.State, sight, wanted.Space.Key);
            if (!sight.MayUse(space, SpaceRight.Create(wanted.Type)))
                throw new RefusedException(403, $"Could not create content with type {wanted.Type}");
            var parent = wanted.Ancestors is [.., var last] ? last.Id : space.HomepageId;
            if (wanted.Type == "page")
                Shared.RefuseHidden(sight, parent);
            id = wanted.Type == "page" ? site.AddPage(space.Id, wanted.Title, body, parent).Id : site.AddBlogPost(space.Id, wanted.Title, body).Id;
        });
        await SendAsync(exchange, id);
    }

    private static async Task UpdateAsync(Exchange exchange)
    {
        var wanted = await RequestBody.ReadAsync<ChangedContent>(exchange, Form);
        var body = WantedBody.Read(wanted.Body);
        var id = exchange.Parameters.Id("id");
        exchange.Edit((site, sight) =>
        {
            var entry = Changeable(sight, id, ContentOperation.Update);
            Shared.RefuseOtherVersion(entry, wanted.Version.Number);
            var page = site.Page(id);
            if (wanted.Ancestors is [.., { Id: var parent }] && parent != entry.Page.ParentId)
            {
                Shared.RefuseHidden(sight, parent);
                page.Move(parent);
            }

            page.Edit(body, wanted.Version.Message ?? "", wanted.Title);
        });
        await SendAsync(exchange, id);
    }

    /// <summary>What is in the trash goes for good, when the request says that it means that.</summary>
    private static Task DeleteAsync(Exchange exchange)
    {
        var (id, purge) = (exchange.Parameters.Id("id"), exchange.Parameters.Text("status") == "trashed");
        exchange.Edit((site, sight) =>
        {
            var entry = Changeable(sight, id, ContentOperation.Delete);
            if (purge != (entry.Page.Status == "trashed"))
                throw RefusedException.NoContent(entry.IdText);
            if (purge)
                site.Page(id).Purge();
            else
                site.Page(id).Trash();
        });
        exchange.Http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private static PageEntry Changeable(Sight sight, long id, ContentOperation operation)
    {
        var entry = sight.Find(id) ?? throw RefusedException.NoContent($"{id}");
        return sight.ObstacleTo(operation, entry) == Obstacle.None ? entry : throw new RefusedException(403, $"User not permitted to change the content {id}");
    }

    private static Task SendAsync(Exchange exchange, long id) =>
        exchange.SendJsonAsync((_, json) => ContentV1.Write(exchange, json, exchange.State.Site.Pages[id], Answered));

    private sealed record NewContent(string Title, Named Space, string Type = "page", IReadOnlyList<Above>? Ancestors = null, JsonElement? Body = null);

    private sealed record ChangedContent(string Title, WantedVersion Version, JsonElement Body, IReadOnlyList<Above>? Ancestors = null);

    private sealed record Named(string Key);

    private sealed record Above(long Id);

    private sealed record WantedVersion(int Number, string? Message = null);
}
