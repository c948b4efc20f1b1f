using ConfluenceOps.Documents.Access;
using ConfluenceOps.Tests.Documents.Sqlite;
using ConfluenceOps.Tests.Documents.Sqlite.Access;
using ModelContextProtocol;

namespace ConfluenceOps.Tests.Tool.Mcp;

/// <summary>What is too much, and what is nothing.</summary>
public sealed class McpBoundTests : IAsyncLifetime
{
    private ServedCatalog _served = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _served = await ServedCatalog.CreateAsync();

    public ValueTask DisposeAsync() => _served.DisposeAsync();

    [Fact]
    public async Task More_calls_than_the_rate_are_told_when_to_try_again_and_noted_once()
    {
        var client = await _served.ConnectAsync(Protected.Ann, "--rate", "3");
        for (var call = 0; call < 3; call++)
            await client.AskAsync("list_spaces");

        for (var call = 0; call < 5; call++)
        {
            var refused = await client.CallAsync("list_spaces");
            Assert.True(refused.IsError);
            Assert.Matches(@"^No more than 3 calls a minute are answered\. Try again in (1?\d|20) seconds\.$", refused.Said());
        }
        await Assert.ThrowsAsync<McpProtocolException>(() => client.ReadResourceAsync("confluence://ENG/1", cancellationToken: Cancel).AsTask());

        var noted = await _served.Owned.Catalog.AccessLog.GetAsync(new AccessLogQuery(), Cancel).ToListAsync(Cancel);
        Assert.Equal(["TooManyCalls", null, null, null], noted.Select(access => access.Refused));
    }

    [Fact]
    public async Task What_is_too_long_or_does_not_fit_is_an_error_that_says_so()
    {
        var client = await _served.ConnectAsync(Protected.Ann);

        Assert.Equal("'query' has 1001 characters. Send at most 1000.", await RefusedAsync("search_documents", ("query", new string('x', 1001))));
        Assert.Equal("'limit' is 51. Send a number from 1 to 50.", await RefusedAsync("search_documents", ("query", "x"), ("limit", 51)));
        Assert.Equal("'space' has 256 characters. Send at most 255.", await RefusedAsync("search_documents", ("query", "x"), ("space", new string('x', 256))));
        Assert.Equal("'document' has 2049 characters. Send at most 2048.", await RefusedAsync("get_document", ("document", new string('1', 2049))));
        Assert.Equal("'offset' is -1. Send a number from 0 to 2147483647.", await RefusedAsync("get_document", ("document", "1"), ("offset", -1)));
        Assert.Equal("'length' is 100001. Send a number from 1 to 100000.", await RefusedAsync("get_document", ("document", "1"), ("length", 100001)));
        Assert.StartsWith("The arguments are not those of 'search_documents'.", await RefusedAsync("search_documents"), StringComparison.Ordinal);
        Assert.StartsWith("The arguments are not those of 'search_documents'.", await RefusedAsync("search_documents", ("query", "x"), ("limit", "many")), StringComparison.Ordinal);
        await Assert.ThrowsAsync<McpProtocolException>(() => client.GetPromptAsync("answer_with_citations", new Dictionary<string, object?> { ["question"] = new string('x', 4001) }, cancellationToken: Cancel).AsTask());

        async Task<string> RefusedAsync(string tool, params (string Name, object? Value)[] arguments)
        {
            var refused = await client.CallAsync(tool, arguments);
            Assert.True(refused.IsError);
            Assert.DoesNotContain("   at ", refused.Said(), StringComparison.Ordinal);
            return refused.Said();
        }
    }

    [Fact]
    public async Task A_catalog_that_is_not_there_is_an_error_on_standard_error_and_none_is_made()
    {
        using var folder = new CatalogFolder();

        var (code, output, errors) = await EndAsync("mcp", "--catalog", folder.File);

        Assert.Equal((1, ""), (code, output));
        Assert.Contains($"There is no catalog at '{folder.File}'.", errors, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.File));
    }

    [Fact]
    public async Task Somebody_whom_the_catalog_does_not_know_is_an_error_on_standard_error()
    {
        var (code, output, errors) = await EndAsync("mcp", "--catalog", _served.Owned.File, "--as", "nobody");

        Assert.Equal((1, ""), (code, output));
        Assert.Contains("The catalog knows nobody called 'nobody'.", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--rate", "0")]
    [InlineData("--http", "70000")]
    public async Task A_rate_or_a_port_that_is_none_is_refused(string option, string value)
    {
        var (code, _, errors) = await EndAsync("mcp", "--catalog", _served.Owned.File, option, value);

        Assert.Equal(1, code);
        Assert.NotEmpty(errors);
    }

    private static async Task<(int ExitCode, string Output, string Errors)> EndAsync(params string[] arguments)
    {
        using var tool = ToolProcess.Start(arguments, new Dictionary<string, string>(), Cancel);
        return await tool.EndAsync(Cancel);
    }
}
