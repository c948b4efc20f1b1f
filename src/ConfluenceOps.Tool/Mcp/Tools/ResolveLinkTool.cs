using System.ComponentModel;
using ConfluenceOps.Tool.Mcp.Calls;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace ConfluenceOps.Tool.Mcp.Tools;

/// <summary><c>resolve_link</c>.</summary>
internal sealed class ResolveLinkTool(DocumentFinder finder)
{
    [McpServerTool(Name = "resolve_link", Title = "Resolve a link", ReadOnly = true, Idempotent = true, Destructive = false, OpenWorld = false, UseStructuredContent = true)]
    [Description("Says which page of Confluence a link leads to, and which document here it is. Nothing is fetched.")]
    public async Task<LinkTarget> ResolveAsync(
        RequestContext<CallToolRequestParams> call,
        [Description("The link: https, to a page of Confluence, short links (/x/...) too.")] string link,
        CancellationToken cancel)
    {
        var (page, document) = await finder.ResolveAsync(link, cancel);
        if (document is null)
            return new LinkTarget(page is not null, page, null, null, null, null, null, QuotedDocument.Notice);
        GivenDocuments.Note(call, [document.Id]);
        return new LinkTarget(
            true, page, document.Id, $"{new DocumentUri(document.Space, document.Id)}", VisibleText.Of(document.Title), document.Space, document.Url?.OriginalString, QuotedDocument.Notice);
    }
}

/// <summary>Where a link leads.</summary>
internal sealed record LinkTarget(
    [property: Description("Whether it is a link to a page.")] bool IsPage,
    [property: Description("The page's id in Confluence.")] string? PageId,
    [property: Description("The document here; null where the catalog has none of the page.")] long? Id,
    [property: Description("Cite this.")] string? Uri,
    string? Title,
    string? Space,
    [property: Description("The page in Confluence.")] string? Url,
    string Notice);
