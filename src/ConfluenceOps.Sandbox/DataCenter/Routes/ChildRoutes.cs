using System.Text.Json;
using ConfluenceOps.Sandbox.Answers;
using ConfluenceOps.Sandbox.DataCenter.Paging;
using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Index;
using FileRoutes = ConfluenceOps.Sandbox.Routes.FileRoutes;

namespace ConfluenceOps.Sandbox.DataCenter.Routes;

/// <summary>What is on a page and below it: pages, comments, labels and files, whose bytes the site sends itself.</summary>
internal static class ChildRoutes
{
    public static IReadOnlyList<Route> All { get; } =
    [
        Rest.Get("/api/content/{id}/child/comment", WriteComments),
        Rest.Get("/api/content/{id}/child/attachment", WriteFiles),
        Rest.Get("/api/content/{id}/child/page", WritePages),
        Rest.Get("/api/content/{id}/label", WriteLabels),
        new("GET", "/download/attachments/{id}/{fileName}", Api.Plain, Rest.LetIn, SendFileAsync),
    ];

    private static void WriteComments(Exchange exchange, Utf8JsonWriter json)
    {
        var expand = new Expansions(exchange.Parameters.List("expand"));
        var withAnswers = exchange.Parameters.Text("depth") == "all";
        var comments = exchange.Site.CommentsOn(exchange.Content("id")).All.Where(entry => withAnswers || entry.Parent is null);
        SilentList.Write(exchange, json, [.. comments], MostResults.OfContent(expand), entry => CommentV1.Write(exchange, json, entry, expand));
    }

    private static void WritePages(Exchange exchange, Utf8JsonWriter json)
    {
        var expand = new Expansions(exchange.Parameters.List("expand"));
        var pages = exchange.Content("id").Children.Where(child => child.Type == "page" && child.Page.Status == "current" && exchange.Sight.CanSee(child)).OrderBy(child => child.Page.Position);
        SilentList.Write(exchange, json, [.. pages], MostResults.OfContent(expand), entry => ContentV1.Write(exchange, json, entry, expand));
    }

    private static void WriteFiles(Exchange exchange, Utf8JsonWriter json)
    {
        var page = exchange.Content("id");
        var expand = new Expansions(exchange.Parameters.List("expand"));
        var name = exchange.Parameters.Text("filename");
        var files = page.Page.Attachments.FindAll(file => name is null || file.FileName == name);
        SilentList.Write(exchange, json, files, MostResults.OfContent(expand), file => AttachmentV1.Write(exchange, json, new AttachmentEntry(file, page), expand));
    }

    /// <summary>The sandbox knows global labels alone.</summary>
    private static void WriteLabels(Exchange exchange, Utf8JsonWriter json)
    {
        var labels = exchange.Content("id").Page.Labels;
        var prefixes = exchange.Parameters.List("prefix");
        SilentList.Write(
            exchange, json, prefixes.Count == 0 || prefixes.Contains("global") ? labels : [], MostResults.Rows, name => ContentV1.WriteLabel(json, exchange.Site.Labels[name]), usual: MostResults.Rows);
    }

    private static Task SendFileAsync(Exchange exchange)
    {
        var file = FileRoutes.Named(exchange).File;
        return exchange.Parameters.Number("version", file.Version, 1) > file.Version
            ? throw new RefusedException(404, $"{file.FileName} has no such version")
            : FileRoutes.SendAsync(exchange, file);
    }
}
