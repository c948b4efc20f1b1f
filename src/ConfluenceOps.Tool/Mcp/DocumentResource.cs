using ConfluenceOps.Documents;
using ConfluenceOps.Publishing;
using ConfluenceOps.Tool.Mcp.Calls;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace ConfluenceOps.Tool.Mcp;

/// <summary>Documents as resources, for clients that let a person put one into a conversation. They are not listed: there are too many, and search finds them.</summary>
internal static class DocumentResource
{
    private const int LongestText = 100_000;

    public static McpServerResource Of(ICatalog catalog, DocumentFinder finder) => McpServerResource.Create(
        (string space, string id, RequestContext<ReadResourceRequestParams> call, CancellationToken cancel) => ReadAsync(catalog, finder, call, cancel),
        new McpServerResourceCreateOptions
        {
            UriTemplate = DocumentUri.Template,
            Name = "document",
            Title = "Document of the catalog",
            Description = "A document as Markdown, by the key of its space and the catalog's number of it, as search_documents gives them.",
            MimeType = "text/markdown",
        });

    private static async Task<ResourceContents> ReadAsync(ICatalog catalog, DocumentFinder finder, RequestContext<ReadResourceRequestParams> call, CancellationToken cancel)
    {
        var document = await finder.GetAsync(call.Params.Uri, cancel);
        GivenDocuments.Note(call, [document.Id]);
        var text = await new DocumentRenderer(catalog) { WithLocalFiles = false, AsSeen = true }.RenderAsync(document.Id, null, cancel);
        return new TextResourceContents
        {
            Uri = call.Params.Uri,
            MimeType = "text/markdown",
            Text = QuotedDocument.Write(document, TextPart.Take(text, 0, LongestText)),
        };
    }
}
