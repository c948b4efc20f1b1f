using System.Text.Json;
using ConfluenceOps.Sandbox.Access;
using ConfluenceOps.Sandbox.Answers;
using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Paging;

namespace ConfluenceOps.Sandbox.Routes;

/// <summary>The comments on a page that answer no other. Whole threads, and those of a whole space, come from the search of v1.</summary>
internal static class CommentRoutes
{
    private static readonly RequiredScopes ReadComment = RequiredScopes.AnyOf("read:comment:confluence");

    public static IReadOnlyList<Route> All { get; } =
    [
        Route.V2("/pages/{id}/footer-comments", ReadComment, (exchange, json) => Write(exchange, json, inline: false)),
        Route.V2("/pages/{id}/inline-comments", ReadComment, (exchange, json) => Write(exchange, json, inline: true)),
    ];

    private static void Write(Exchange exchange, Utf8JsonWriter json, bool inline)
    {
        var parameters = exchange.Parameters;
        var withBody = parameters.Text("body-format") is not null && parameters.OneOf("body-format", "storage") == "storage";
        var resolutions = inline ? parameters.List("resolution-status") : [];
        CursorList.Write(
            exchange,
            json,
            exchange.Site.CommentsOn(exchange.Content("id", "page")),
            entry => entry.Parent is null && entry.IsInline == inline && (resolutions.Count == 0 || resolutions.Contains(entry.Comment.Resolution)),
            entry => CommentV2.Write(json, entry, withBody));
    }
}
