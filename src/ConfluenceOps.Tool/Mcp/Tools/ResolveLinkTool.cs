using System.ComponentModel;
using ConfluenceOps.Markup;
using ConfluenceOps.Tool.Mcp.Calls;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace ConfluenceOps.Tool.Mcp.Tools;

/// <summary><c>resolve_link</c>.</summary>
internal sealed class ResolveLinkTool(DocumentFinder finder)
{
    [McpServerTool(Name = "resolve_link", Title = "Resolve a link", ReadOnly = true, Idempotent = true, Destructive = false, OpenWorld = false, UseStructuredContent = true)]
    [Description("Says what a link to Confluence leads to, and which document here it is. Nothing is fetched.")]
    public async Task<LinkTarget> ResolveAsync(
        RequestContext<CallToolRequestParams> call,
        [Description("The link, in any form that Confluence has: by id, by title, short (/x/...), to a section, a comment, a file, a space.")] string link,
        CancellationToken cancel)
    {
        var (named, document) = await finder.ResolveAsync(link, cancel);
        if (document is not null)
            GivenDocuments.Note(call, [document.Id]);
        return new LinkTarget(
            named?.Kind.ToString(), named?.Id ?? document?.PageId, named?.Anchor, document?.Id, document is null ? null : $"{new DocumentUri(document.Space, document.Id)}",
            document is null ? null : QuotedText.OfLine(document.Title), document?.Space ?? named?.Space, document?.Url?.OriginalString, QuotedDocument.Notice);
    }
}

/// <summary>Where a link leads.</summary>
internal sealed record LinkTarget(
    [property: Description("Page, BlogPost, Space, Folder, Whiteboard, Database, Embed, Attachment (of a page) or PublicLink; null for what is no link to Confluence.")] string? Kind,
    [property: Description("The id in Confluence; null where neither the link nor a document here tells it.")] string? PageId,
    [property: Description("The section that is meant; null for all of it.")] string? Anchor,
    [property: Description("The document here; null where the catalog has none of it.")] long? Id,
    [property: Description("Cite this.")] string? Uri,
    string? Title,
    string? Space,
    [property: Description("The page in Confluence.")] string? Url,
    string Notice);
