using System.ComponentModel;
using ConfluenceOps.Context;
using ConfluenceOps.Context.Packing;
using ConfluenceOps.Context.Requests;
using ConfluenceOps.Documents;
using ConfluenceOps.Markup;
using ConfluenceOps.Tool.Mcp.Calls;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace ConfluenceOps.Tool.Mcp.Tools;

/// <summary><c>get_pull_request_context</c>.</summary>
internal sealed class GetPullRequestContextTool(ICatalog catalog)
{
    private const int LongestText = RequestReader.MostCharacters;
    private const int LongestTrigger = 100;
    private const int UsualTokens = 12_000;
    private const int MostTokens = 50_000;
    private const int LeastTokens = 300;

    [McpServerTool(Name = "get_pull_request_context", Title = "Get the context of a pull request", ReadOnly = true, Idempotent = true, Destructive = false, OpenWorld = false, UseStructuredContent = true)]
    [Description("Puts the documents together that the text of a pull request asks for, by lines such as '@droid fill https://...' or by every link in it, cut to a number of tokens.")]
    public async Task<PullRequestContext> GetAsync(
        RequestContext<CallToolRequestParams> call,
        [Description("The text of the pull request, or the event about it as JSON.")] string body,
        [Description("What a command begins with.")] string trigger = RequestReader.UsualTrigger,
        [Description("Whether every link to Confluence is a request, with no command before it.")] bool all_links = false,
        [Description("The most tokens, 300 to 50000.")] int max_tokens = UsualTokens,
        CancellationToken cancel = default)
    {
        var asked = PullRequestText.Of(InputBound.Text(nameof(body), body, LongestText));
        var words = InputBound.Text(nameof(trigger), trigger, LongestTrigger).Trim();
        var options = new PackOptions { MostTokens = InputBound.Number(nameof(max_tokens), max_tokens, LeastTokens, MostTokens), Audience = asked.AudienceFor(null) };
        var requests = new RequestReader(all_links || words.Length == 0 ? null : [words]).Read(asked.Text);
        if (requests.Count == 0)
            return new PullRequestContext("", [], [], 0, QuotedDocument.Notice);
        using var builder = await PackBuilder.FromCatalogAsync(catalog, TimeProvider.System, cancel);
        var pack = await builder.BuildAsync(requests, options, progress: null, cancel);
        GivenDocuments.Note(call, [.. pack.Pages.Select(page => page.DocumentId).OfType<long>()]);
        return new PullRequestContext(
            pack.Markdown,
            [.. pack.Pages.Select(page => new PullRequestPage(QuotedText.OfLine(page.Title), page.Space, page.Url.OriginalString, page.Imported, page.Cut.Count))],
            [.. pack.LeftOut.Select(one => VisibleText.Of($"{one}"))],
            pack.Tokens,
            QuotedDocument.Notice);
    }
}

/// <summary>The documents that a pull request asks for.</summary>
internal sealed record PullRequestContext(
    [property: Description("All of them as Markdown; empty when nothing is asked for.")] string Markdown,
    [property: Description("The documents, in the order of their mention.")] IReadOnlyList<PullRequestPage> Pages,
    [property: Description("What was asked for and is not here, and why.")] IReadOnlyList<string> LeftOut,
    int Tokens,
    string Notice);

/// <summary>A document that a pull request asks for.</summary>
internal sealed record PullRequestPage(
    string Title,
    string Space,
    [property: Description("The page in Confluence.")] string Url,
    [property: Description("When it was taken from Confluence.")] DateTimeOffset? Imported,
    [property: Description("How many sections there was no room for.")] int SectionsCut);
