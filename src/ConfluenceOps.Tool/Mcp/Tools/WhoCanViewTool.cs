using System.ComponentModel;
using ConfluenceOps.Documents;
using ConfluenceOps.Markup;
using ConfluenceOps.Tool.Mcp.Calls;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace ConfluenceOps.Tool.Mcp.Tools;

/// <summary><c>who_can_view</c>.</summary>
internal sealed class WhoCanViewTool(ICatalog catalog, DocumentFinder finder)
{
    private const int MostNames = 200;

    [McpServerTool(Name = "who_can_view", Title = "Who can view a document", ReadOnly = true, Idempotent = true, Destructive = false, OpenWorld = false, UseStructuredContent = true)]
    [Description("Says who may view a document: by what the catalog grants, and by who may view its page in Confluence as of the last import. Ask before you show a text to others.")]
    public async Task<NamedViewers> ListAsync(
        RequestContext<CallToolRequestParams> call,
        [Description("The document: its id, its confluence:// uri, or a link to its page in Confluence.")] string document,
        CancellationToken cancel)
    {
        var found = await finder.GetAsync(document, cancel);
        GivenDocuments.Note(call, [found.Id]);
        var viewers = await catalog.Access.GetViewersAsync(found.Id, cancel);
        return new NamedViewers(
            found.Id, $"{new DocumentUri(found.Space, found.Id)}", QuotedText.OfLine(found.Title), viewers.Everyone,
            Names(viewers.Except), Names(viewers.Teams), Names(viewers.People), viewers.People.Count, QuotedDocument.Notice);
    }

    private static IReadOnlyList<string> Names(IEnumerable<string> names) => [.. names.Take(MostNames).Select(VisibleText.Of)];
}

/// <summary>Who may view a document.</summary>
internal sealed record NamedViewers(
    long Id,
    string Uri,
    string Title,
    [property: Description("Whether whoever opens the catalog may.")] bool Everyone,
    [property: Description("Who may not although everyone may.")] IReadOnlyList<string> Except,
    [property: Description("Teams all of whose members may; empty where everyone may.")] IReadOnlyList<string> Teams,
    [property: Description("The first 200 people who may, by name; empty where everyone may.")] IReadOnlyList<string> People,
    [property: Description("How many people that are.")] int TotalPeople,
    string Notice);
