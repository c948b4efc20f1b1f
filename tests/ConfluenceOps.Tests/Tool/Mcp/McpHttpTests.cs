using System.Net;
using System.Text;
using ConfluenceOps.Documents.Access;
using ConfluenceOps.Tests.Documents.Sqlite.Access;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace ConfluenceOps.Tests.Tool.Mcp;

/// <summary>The same over HTTP, for programs of this machine and for nobody else.</summary>
public sealed class McpHttpTests : IAsyncLifetime
{
    private ServedCatalog _served = null!;
    private System.Diagnostics.Process _process = null!;
    private Uri _address = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _served = await ServedCatalog.CreateAsync();
        _process = PowerShell.Program.Start("dotnet", _served.Arguments(Protected.Bob, "--http", "0"));
        var line = await _process.StandardOutput.ReadLineAsync(Cancel);
        _address = new Uri(line!.Split(' ').Single(word => word.StartsWith("http://127.0.0.1:", StringComparison.Ordinal)).TrimEnd('.'));
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
        await _served.DisposeAsync();
    }

    [Fact]
    public async Task A_client_finds_and_reads_what_it_may_and_is_known_by_its_name()
    {
        await using var client = await McpClient.CreateAsync(
            new HttpClientTransport(new HttpClientTransportOptions { Endpoint = _address }),
            new McpClientOptions { ClientInfo = new Implementation { Name = "http-tests", Version = "2.0" } },
            cancellationToken: Cancel);

        Assert.Equal(6, (await client.ListToolsAsync(cancellationToken: Cancel)).Count);
        Assert.Equal("Deploy", (await client.AskAsync("get_document", ("document", "1"))).GetProperty("title").GetString());
        var hidden = await client.CallAsync("get_document", ("document", "2"));
        Assert.True(hidden.IsError);
        Assert.DoesNotContain(ServedCatalog.Hidden, hidden.Said(), StringComparison.Ordinal);

        var noted = await _served.Owned.Catalog.AccessLog.GetAsync(new AccessLogQuery(), Cancel).ToListAsync(Cancel);
        Assert.Equal([("bob", "http-tests 2.0"), ("bob", "http-tests 2.0")], noted.Select(access => (access.Person, access.Client)));
    }

    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("Host", "evil.example:{port}")]
    [InlineData("Host", "127.0.0.1.evil.example:{port}")]
    [InlineData("Host", "127.0.0.1:1")]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Origin", "http://localhost:3000")]
    [InlineData("Origin", "https://localhost:{port}")]
    [InlineData("Origin", "null")]
    public async Task Whoever_is_sent_by_a_page_of_a_stranger_is_turned_away(string header, string value)
    {
        using var answer = await GreetAsync(header, value);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData("Host", "localhost:{port}")]
    [InlineData("Origin", "http://127.0.0.1:{port}")]
    public async Task Whoever_addresses_this_machine_as_itself_is_let_in(string header, string value)
    {
        using var answer = await GreetAsync(header, value);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private async Task<HttpResponseMessage> GreetAsync(string header, string value)
    {
        using var http = new HttpClient();
        using var greeting = new HttpRequestMessage(HttpMethod.Post, _address)
        {
            Content = new StringContent(
                """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"raw","version":"1"}}}""",
                Encoding.UTF8, "application/json"),
        };
        greeting.Headers.Accept.ParseAdd("application/json");
        greeting.Headers.Accept.ParseAdd("text/event-stream");
        greeting.Headers.TryAddWithoutValidation(header, value.Replace("{port}", $"{_address.Port}", StringComparison.Ordinal));
        return await http.SendAsync(greeting, HttpCompletionOption.ResponseHeadersRead, Cancel);
    }
}
