using System.Text.Json;
using ConfluenceOps.Clients;
using ConfluenceOps.Tests.Documents.Sqlite.Access;
using ConfluenceOps.Tests.Sites.Exports;

namespace ConfluenceOps.Tests.Tool.Mcp.Clients;

/// <summary>The official inspector and TypeScript client list every tool and call it.</summary>
public sealed class NodeClientTests : IAsyncLifetime
{
    private static readonly Dictionary<string, Dictionary<string, object>> Calls = new()
    {
        ["search_documents"] = new() { ["query"] = "deployed", ["limit"] = 5 },
        ["get_document"] = new() { ["document"] = "1", ["length"] = 500 },
        ["list_spaces"] = [],
        ["resolve_link"] = new() { ["link"] = "https://acme.example/wiki/spaces/ENG/pages/101/Deploy" },
        ["get_pull_request_context"] = new() { ["body"] = "@droid fill https://acme.example/wiki/spaces/ENG/pages/101" },
        ["who_can_view"] = new() { ["document"] = "1" },
    };

    private ServedCatalog _served = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _served = await ServedCatalog.CreateAsync();

    public ValueTask DisposeAsync() => _served.DisposeAsync();

    [Fact]
    public async Task The_inspector_lists_and_calls_every_tool()
    {
        await NodeClients.DemandAsync();
        // What Register-ConfluenceMcpClient writes is what the inspector reads.
        using var project = new ScratchFolder();
        var file = ClientFile.OfProject(McpClient.ClaudeCode, project.Path);
        await (await file.AddAsync("confluence", new McpServerCommand("dotnet", _served.Arguments(Protected.Ann)), Cancel)).MakeAsync(Cancel);

        var listed = await InspectAsync(file, "tools/list");

        Assert.Equal(Calls.Keys.Order(StringComparer.Ordinal), listed.GetProperty("tools").EnumerateArray().Select(tool => tool.GetProperty("name").GetString()).Order(StringComparer.Ordinal));
        foreach (var (tool, arguments) in Calls)
        {
            var told = await InspectAsync(file, "tools/call", ["--tool-name", tool, .. arguments.SelectMany(argument => new[] { "--tool-arg", $"{argument.Key}={argument.Value}" })]);
            Assert.False(told.TryGetProperty("isError", out var isError) && isError.GetBoolean(), told.ToString());
            Assert.Equal(JsonValueKind.Object, told.GetProperty("structuredContent").ValueKind);
        }
    }

    [Fact]
    public async Task The_TypeScript_client_takes_every_answer_for_what_its_schema_promises()
    {
        await NodeClients.DemandAsync();
        File.Copy(Path.Combine(SharedMaterial.Root, "tests", "ConfluenceOps.Tests", "Tool", "Mcp", "Clients", "client.mjs"), Path.Combine(NodeClients.Folder, "client.mjs"), overwrite: true);

        var told = JsonDocument.Parse(await NodeClients.RunAsync(["client.mjs", JsonSerializer.Serialize(Calls), "dotnet", .. _served.Arguments(Protected.Ann)], Cancel)).RootElement;

        Assert.Equal(Calls.Count, told.GetProperty("tools").GetArrayLength());
        Assert.All(Calls.Keys, tool => Assert.Equal(JsonValueKind.Object, told.GetProperty("answers").GetProperty(tool).GetProperty("structuredContent").ValueKind));
        Assert.Equal("confluence://{space}/{id}", told.GetProperty("templates")[0].GetString());
        Assert.Contains("How services are deployed.", told.GetProperty("resource").GetString(), StringComparison.Ordinal);
        Assert.Contains("How?", told.GetProperty("prompt").GetString(), StringComparison.Ordinal);
    }

    private static async Task<JsonElement> InspectAsync(ClientFile file, string method, params string[] more) => JsonDocument.Parse(await NodeClients.RunAsync(
        ["node_modules/@modelcontextprotocol/inspector/clients/launcher/build/index.js", "--cli", "--config", file.Path, "--server", "confluence", "--method", method, .. more], Cancel)).RootElement;
}
