using System.ComponentModel;
using ConfluenceOps.Documents;
using ModelContextProtocol.Server;

namespace ConfluenceOps.Tool.Mcp.Tools;

/// <summary><c>list_spaces</c>.</summary>
internal sealed class ListSpacesTool(ICatalog catalog)
{
    private const int MostSpaces = 500;

    [McpServerTool(Name = "list_spaces", Title = "List spaces", ReadOnly = true, Idempotent = true, Destructive = false, OpenWorld = false, UseStructuredContent = true)]
    [Description("Lists the spaces that have documents here, with how many and how old.")]
    public async Task<ListedSpaces> ListAsync(CancellationToken cancel)
    {
        var spaces = (await catalog.Imports.GetSpacesAsync(cancel)).Where(space => space.Documents > 0).ToList();
        return new ListedSpaces(
            [.. spaces.Take(MostSpaces).Select(space => new ListedSpace(space.Space, VisibleText.Of(space.Name), space.Documents, space.Imported, space.Url.OriginalString))],
            spaces.Count,
            QuotedDocument.Notice);
    }
}

/// <summary>The spaces.</summary>
internal sealed record ListedSpaces(
    [property: Description("The first 500, by key.")] IReadOnlyList<ListedSpace> Spaces,
    [property: Description("How many there are.")] int Total,
    string Notice);

/// <summary>A space.</summary>
internal sealed record ListedSpace(
    [property: Description("The key, by which search_documents takes it.")] string Space,
    string Name,
    [property: Description("How many documents may be seen.")] int Documents,
    [property: Description("When it was taken from Confluence last.")] DateTimeOffset? Imported,
    string Url);
