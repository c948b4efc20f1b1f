using System.ComponentModel;
using ConfluenceOps.Documents;
using ConfluenceOps.Markup;
using ConfluenceOps.Tool.Mcp.Calls;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace ConfluenceOps.Tool.Mcp.Tools;

/// <summary><c>search_documents</c>.</summary>
internal sealed class SearchDocumentsTool(ICatalog catalog)
{
    private const int LongestQuery = 1_000;
    private const int LongestName = 255;
    private const int MostHits = 50;

    [McpServerTool(Name = "search_documents", Title = "Search documents", ReadOnly = true, Idempotent = true, Destructive = false, OpenWorld = false, UseStructuredContent = true)]
    [Description("Finds documents by words of their title and text, best first. Read one with get_document.")]
    public async Task<FoundDocuments> SearchAsync(
        RequestContext<CallToolRequestParams> call,
        [Description("Few telling words. Also: \"a phrase\", -without, begin*, title:word, tag:name, space:KEY. When no document has all words, those that have some come.")] string query,
        [Description("Only in the space of this key.")] string? space = null,
        [Description("Only documents with this tag; * stands for anything.")] string? tag = null,
        [Description("How many at most, 1 to 50.")] int limit = 10,
        CancellationToken cancel = default)
    {
        var asked = new SearchQuery(
            InputBound.Text(nameof(query), query, LongestQuery),
            space is null ? [] : [InputBound.Text(nameof(space), space, LongestName)],
            InputBound.Number(nameof(limit), limit, 1, MostHits))
        {
            Tags = tag is null ? [] : [InputBound.Text(nameof(tag), tag, LongestName)],
        };
        var hits = await catalog.FindAsync(asked, cancel);
        GivenDocuments.Note(call, [.. hits.Select(hit => hit.Id)]);
        return new FoundDocuments(
            [.. hits.Select(hit => new FoundDocument(
                hit.Id, $"{new DocumentUri(hit.Space, hit.Id)}", QuotedText.OfLine(hit.Title), hit.Space, QuotedText.OfLine(QuotedText.Of(hit.Snippet)), hit.Url?.OriginalString))],
            hits is [{ Understood: SearchUnderstanding.AnyWord }, ..],
            QuotedDocument.Notice);
    }
}

/// <summary>What a search found.</summary>
internal sealed record FoundDocuments(
    [property: Description("Best first.")] IReadOnlyList<FoundDocument> Documents,
    [property: Description("Whether no document has all words, so that these have some of them.")] bool OnlySomeWords,
    string Notice);

/// <summary>A document that a search found.</summary>
internal sealed record FoundDocument(
    long Id,
    [property: Description("Cite this.")] string Uri,
    string Title,
    string Space,
    [property: Description("A piece of the text, the words found between « and ».")] string Snippet,
    [property: Description("The page in Confluence.")] string? Url);
