using ConfluenceOps.Sandbox.Access;
using ConfluenceOps.Sandbox.Fillers;
using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Index;
using ConfluenceOps.Sandbox.Model;
using Microsoft.AspNetCore.Http;

namespace ConfluenceOps.Sandbox.Routes;

/// <summary>The bytes of attachments. As on a real site, both downloads lead to a media store that asks for the ticket in the link and for nothing else.</summary>
internal static class FileRoutes
{
    private static readonly RequiredScopes Download = RequiredScopes.AnyOf("readonly:content.attachment:confluence", "read:attachment:confluence");

    public static IReadOnlyList<Route> All { get; } =
    [
        new("GET", "/wiki/rest/api/content/{id}/child/attachment/{attachmentId}/download", Api.V1, Download, RedirectById),
        new("GET", "/wiki/download/attachments/{id}/{fileName}", Api.Plain, Download, RedirectByName),
        new("GET", "/media/file/{attachmentId}/binary", Api.Plain, RequiredScopes.None, SendFileAsync),
    ];

    private static Task RedirectById(Exchange exchange)
    {
        var page = exchange.Content("id");
        var entry = exchange.Attachment("attachmentId");
        return entry.On == page ? Redirect(exchange, entry) : throw RefusedException.NoContent(entry.File.Id);
    }

    private static Task RedirectByName(Exchange exchange) => Redirect(exchange, Named(exchange));

    /// <summary>The file of the path, or 404 where it does not exist for this caller.</summary>
    public static AttachmentEntry Named(Exchange exchange)
    {
        var page = exchange.Content("id");
        // Routing leaves an encoded slash as it is, so that it cannot be mistaken for one of the path.
        var name = exchange.Parameters.Path("fileName").Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        var file = page.Page.Attachments.Find(file => file.FileName == name) ?? throw RefusedException.NoContent(name);
        return new AttachmentEntry(file, page);
    }

    private static Task Redirect(Exchange exchange, AttachmentEntry entry)
    {
        var file = entry.File;
        if (exchange.Parameters.Number("version", file.Version, 1) > file.Version)
            throw new RefusedException(400, $"{file.FileName} has no such version");
        var ticket = exchange.Server.Media.Issue(file.Id);
        exchange.Http.Response.StatusCode = StatusCodes.Status302Found;
        exchange.Http.Response.Headers.Location =
            $"{exchange.Server.Address}media/file/{Uri.EscapeDataString(file.Id)}/binary?token={ticket}&name={Uri.EscapeDataString(file.FileName)}";
        return Task.CompletedTask;
    }

    private static async Task SendFileAsync(Exchange exchange)
    {
        var id = exchange.Parameters.Path("attachmentId");
        if (!exchange.Server.Media.IsGood(exchange.Parameters.Text("token"), id))
            throw new RefusedException(403, "The ticket of the link is not good, or no longer");
        await SendAsync(exchange, exchange.Site.Attachments.GetValueOrDefault(id)?.File ?? throw RefusedException.NoContent(id));
    }

    /// <summary>Sends the bytes, or the part of them that is asked for.</summary>
    public static async Task SendAsync(Exchange exchange, SandboxAttachment file)
    {
        await using var content = AttachmentContent.Open(file) ?? throw new RefusedException(404, "The site came without the bytes of this file");
        var response = exchange.Http.Response;
        response.ContentType = file.MediaType;
        response.Headers.ContentDisposition = "attachment; filename*=UTF-8''" + Uri.EscapeDataString(file.FileName);
        response.Headers.AcceptRanges = "bytes";
        if (await FileRange.ChooseAsync(exchange, file) is not { } range)
            return;
        await range.SkipAsync(content, exchange.Http.RequestAborted);
        await content.CopyToAsync(response.Body, exchange.Http.RequestAborted);
    }
}
