using System.ComponentModel;
using System.Text.Json;
using ConfluenceOps.Documents;
using ConfluenceOps.Markup;
using ConfluenceOps.Publishing;
using ConfluenceOps.Tool.Mcp.Calls;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace ConfluenceOps.Tool.Mcp.Tools;

/// <summary><c>get_document</c>.</summary>
internal sealed class GetDocumentTool(ICatalog catalog, DocumentFinder finder)
{
    private const int UsualLength = 20_000;
    private const int GreatestLength = 100_000;

    [McpServerTool(Name = "get_document", Title = "Read a document", ReadOnly = true, Idempotent = true, Destructive = false, OpenWorld = false, UseStructuredContent = true, OutputSchemaType = typeof(DocumentText))]
    [Description("Reads a document as Markdown, with its title, space, version and age. A long one comes in parts: read on with next_offset.")]
    public async Task<CallToolResult> GetAsync(
        RequestContext<CallToolRequestParams> call,
        [Description("The document: its id, its confluence:// uri, a link in a document (document:12), or a link to its page in Confluence.")] string document,
        [Description("The character to begin with.")] int offset = 0,
        [Description("How many characters at most, 1 to 100000.")] int length = UsualLength,
        CancellationToken cancel = default)
    {
        InputBound.Number(nameof(offset), offset, 0, int.MaxValue);
        InputBound.Number(nameof(length), length, 1, GreatestLength);
        var found = await finder.GetAsync(document, cancel);
        GivenDocuments.Note(call, [found.Id]);
        var part = TextPart.Take(await new DocumentRenderer(catalog) { WithLocalFiles = false, AsSeen = true }.RenderAsync(found.Id, null, cancel), offset, length);
        return new CallToolResult
        {
            Content = [new TextContentBlock { Text = QuotedDocument.Write(found, part) }],
            StructuredContent = JsonSerializer.SerializeToElement(
                new DocumentText(
                    found.Id, $"{new DocumentUri(found.Space, found.Id)}", QuotedText.OfLine(found.Title), found.Space, found.Version, found.Modified, found.Imported,
                    found.Url?.OriginalString, [.. found.Tags], QuotedDocument.Notice, part.Text, part.Offset, part.NextOffset, part.Total),
                CatalogTool.Json),
        };
    }
}

/// <summary>A document, or a part of it.</summary>
internal sealed record DocumentText(
    long Id,
    [property: Description("Cite this.")] string Uri,
    string Title,
    string Space,
    [property: Description("The catalog's number of the version.")] int Version,
    [property: Description("When the text was changed last.")] DateTimeOffset Modified,
    [property: Description("When it was taken from Confluence; null for a document that was written in the catalog.")] DateTimeOffset? Imported,
    [property: Description("The page in Confluence.")] string? Url,
    IReadOnlyList<string> Tags,
    string Notice,
    [property: Description("The text as Markdown, quoted from others.")] string Text,
    int Offset,
    [property: Description("Where to read on; null at the end.")] int? NextOffset,
    [property: Description("How long the whole text is.")] int TotalCharacters);
