using System.Text.RegularExpressions;
using ConfluenceOps.Documents.Access;
using ConfluenceOps.Tests.Documents.Sqlite.Access;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace ConfluenceOps.Tests.Tool.Mcp;

/// <summary>Nobody learns through an assistant what they may not see, nor that it is there.</summary>
public sealed class McpLeakTests : IAsyncLifetime
{
    /// <summary>Ways to name the hidden document, and the same ways with what is not there.</summary>
    private static readonly (string Hidden, string None)[] Names =
    [
        ("2", "9999"), ("document:2", "document:9999"), ("confluence://ENG/2", "confluence://ENG/9999"),
        ("https://acme.example/wiki/spaces/ENG/pages/102/x", "https://acme.example/wiki/spaces/ENG/pages/99999/x"),
        ("https://acme.example/wiki/pages/viewpage.action?pageId=102", "https://acme.example/wiki/pages/viewpage.action?pageId=99999"),
    ];

    private ServedCatalog _served = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _served = await ServedCatalog.CreateAsync();

    public ValueTask DisposeAsync() => _served.DisposeAsync();

    [Fact]
    public async Task Neither_text_nor_title_comes_by_any_tool()
    {
        var bob = await _served.ConnectAsync(Protected.Bob);
        var answers = new List<string>();
        foreach (var query in new[] { "", ServedCatalog.Hidden, "title:Zanzibar", "zanz*", "Zanzibra", "deal May", "tag:secret", "space:ENG", "-nothing deployed" })
            answers.Add(await TellAsync(bob, "search_documents", ("query", query), ("limit", 50)));
        answers.Add(await TellAsync(bob, "search_documents", ("query", "deployed"), ("tag", "secret")));
        answers.Add(await TellAsync(bob, "list_spaces"));
        foreach (var (name, _) in Names)
            answers.AddRange([await TellAsync(bob, "get_document", ("document", name)), await TellAsync(bob, "who_can_view", ("document", name)), await TellAsync(bob, "resolve_link", ("link", name)), await ReadAsync(bob, name),
                await TellAsync(bob, "get_pull_request_context", ("body", $"@droid fill {name}"))]);
        answers.Add(await TellAsync(bob, "get_pull_request_context", ("body", "@droid fill https://acme.example/wiki/spaces/ENG depth=1\n@droid fill https://acme.example/wiki/spaces/ENG/pages/101 depth=1")));

        Assert.All(answers, answer => Assert.DoesNotContain("zanz", answer, StringComparison.OrdinalIgnoreCase));
        Assert.All(answers, answer => Assert.DoesNotContain("deal", answer, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("\"documents\":2", await TellAsync(bob, "list_spaces"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_hidden_is_answered_as_what_is_not_there()
    {
        var bob = await _served.ConnectAsync(Protected.Bob);
        foreach (var (hidden, none) in Names)
        {
            foreach (var (tool, argument) in new[] { ("get_document", "document"), ("who_can_view", "document"), ("resolve_link", "link") })
                Assert.Equal(Plain(await TellAsync(bob, tool, (argument, none)), none), Plain(await TellAsync(bob, tool, (argument, hidden)), hidden));
            Assert.Equal(Plain(await ReadAsync(bob, none), none), Plain(await ReadAsync(bob, hidden), hidden));
            var (noContext, hiddenContext) = (await TellAsync(bob, "get_pull_request_context", ("body", $"@droid fill {none}")), await TellAsync(bob, "get_pull_request_context", ("body", $"@droid fill {hidden}")));
            Assert.Equal(Plain(noContext, none), Plain(hiddenContext, hidden));
        }

        // A longer number has more tokens.
        static string Plain(string answer, string name) =>
            Regex.Replace(answer.Replace(name, "NAME", StringComparison.Ordinal).Replace("99999", "102", StringComparison.Ordinal), @"""tokens"":\d+", "");
    }

    [Fact]
    public async Task Whoever_may_see_it_is_told()
    {
        var ann = await _served.ConnectAsync(Protected.Ann);

        // So that the tests above could fail.
        Assert.Contains(ServedCatalog.Hidden, await TellAsync(ann, "search_documents", ("query", "deal")), StringComparison.Ordinal);
        foreach (var (name, _) in Names)
            Assert.Contains(ServedCatalog.Hidden, await TellAsync(ann, "get_document", ("document", name)), StringComparison.Ordinal);
        Assert.Contains(ServedCatalog.Hidden, await ReadAsync(ann, "confluence://ENG/2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_taken_from_somebody_is_gone_for_an_assistant_that_is_running()
    {
        var ann = await _served.ConnectAsync(Protected.Ann);
        Assert.Contains(ServedCatalog.Hidden, await TellAsync(ann, "get_document", ("document", "2")), StringComparison.Ordinal);

        await _served.Owned.Catalog.Access.GrantAsync(AccessPlace.Document(2), AccessPrincipal.Person(Protected.Ann), AccessLevel.None, Cancel);

        Assert.DoesNotContain(ServedCatalog.Hidden, await TellAsync(ann, "get_document", ("document", "2")), StringComparison.Ordinal);
        Assert.DoesNotContain(ServedCatalog.Hidden, await TellAsync(ann, "search_documents", ("query", "deal")), StringComparison.Ordinal);
    }

    private static async Task<string> TellAsync(McpClient client, string tool, params (string Name, object? Value)[] arguments)
    {
        var result = await client.CallAsync(tool, arguments);
        return $"{result.IsError} {result.Said()} {result.StructuredContent}";
    }

    private static async Task<string> ReadAsync(McpClient client, string uri)
    {
        try
        {
            var read = await client.ReadResourceAsync(uri, cancellationToken: Cancel);
            return string.Concat(read.Contents.OfType<TextResourceContents>().Select(contents => contents.Text));
        }
        catch (McpException error)
        {
            return error.Message;
        }
    }
}
