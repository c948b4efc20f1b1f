using System.Text.Json;
using ConfluenceOps.Sandbox.Access;
using ConfluenceOps.Sandbox.Answers;
using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Index;
using ConfluenceOps.Sandbox.Paging;

namespace ConfluenceOps.Sandbox.Routes;

/// <summary>What is known of the files on pages.</summary>
internal static class AttachmentRoutes
{
    private static readonly RequiredScopes ReadAttachment = RequiredScopes.AnyOf("read:attachment:confluence");

    public static IReadOnlyList<Route> All { get; } =
    [
        Route.V2("/pages/{id}/attachments", ReadAttachment, (exchange, json) => WriteList(exchange, json, "page")),
        Route.V2("/blogposts/{id}/attachments", ReadAttachment, (exchange, json) => WriteList(exchange, json, "blogpost")),
        Route.V2("/attachments/{id}", ReadAttachment, WriteOne),

        // Gone from the published specification and still answered: the nested lists of searches lead here.
        Route.V1("/content/{id}/child/attachment", RequiredScopes.AnyOf("read:confluence-content.all", "read:attachment:confluence"), WriteChildren).GoneForOAuth(),
    ];

    private static void WriteList(Exchange exchange, Utf8JsonWriter json, string type)
    {
        var parameters = exchange.Parameters;
        var page = exchange.Content("id", type);
        var sort = parameters.OneOf("sort", "created-date", "-created-date", "modified-date", "-modified-date");
        var statuses = parameters.List("status");
        var mediaType = parameters.Text("mediaType");
        var fileName = parameters.Text("filename");
        var sorted = new SortedItems<AttachmentEntry>(
            page.Page.Attachments.Select(file => new AttachmentEntry(file, page)),
            entry => new(entry.File.Created.UtcTicks, entry.File.Id, 0),
            sort.StartsWith('-'));
        CursorList.Write(exchange, json, sorted, Passes, entry => Write(json, entry, null), normalLimit: 50);

        bool Passes(AttachmentEntry entry) =>
            (statuses.Count == 0 || statuses.Contains("current"))
            && (mediaType is null || entry.File.MediaType == mediaType)
            && (fileName is null || entry.File.FileName == fileName);
    }

    private static void WriteOne(Exchange exchange, Utf8JsonWriter json) =>
        Write(json, exchange.Attachment("id"), exchange.Server.Base);

    private static void Write(Utf8JsonWriter json, AttachmentEntry entry, string? site)
    {
        json.WriteStartObject();
        AttachmentV2.WriteMembers(json, entry);
        json.WriteStartObject("_links"u8);
        AttachmentV2.WriteLinkMembers(json, entry);
        if (site is not null)
            json.WriteString("base"u8, site);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteChildren(Exchange exchange, Utf8JsonWriter json)
    {
        var window = (exchange.Parameters.Number("start", 0), Math.Min(exchange.Parameters.Number("limit", 25), 200));
        AttachmentV1.WriteList(exchange, json, exchange.Content("id"), window, new Expansions(exchange.Parameters.List("expand")));
    }
}
