using System.Runtime.Versioning;
using System.Text.Json.Nodes;
using ConfluenceOps.Clients;
using ConfluenceOps.Tests.Sites.Exports;

namespace ConfluenceOps.Tests.Clients;

/// <summary>What is written into the configuration of clients, in projects alone: nothing here touches that of the user.</summary>
public sealed class ClientFileTests : IDisposable
{
    private static readonly McpServerCommand Command = McpServerCommand.Serve(["confluenceops"], "/data/catalog.db", "svc-docs");

    private readonly ScratchFolder _project = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData(McpClient.ClaudeCode, ".mcp.json", "mcpServers")]
    [InlineData(McpClient.Factory, ".factory/mcp.json", "mcpServers")]
    [InlineData(McpClient.VSCode, ".vscode/mcp.json", "servers")]
    public async Task Each_client_finds_the_server_in_its_own_file(McpClient client, string path, string section)
    {
        var registration = await AddAsync(client);

        Assert.Equal((client, McpScope.Project, "confluence", true), (registration.Client, registration.Scope, registration.Name, registration.Changed));
        Assert.Equal(Path.Combine(_project.Path, path), registration.Path);
        var server = JsonNode.Parse(await File.ReadAllTextAsync(registration.Path, Cancel))![section]!["confluence"]!;
        Assert.Equal("stdio", (string?)server["type"]);
        Assert.Equal("confluenceops", (string?)server["command"]);
        Assert.Equal(["mcp", "--catalog", "/data/catalog.db", "--as", "svc-docs"], server["args"]!.AsArray().Select(argument => (string?)argument));
    }

    [Fact]
    public async Task What_is_registered_again_changes_nothing()
    {
        await AddAsync(McpClient.Factory);

        Assert.False((await AddAsync(McpClient.Factory)).Changed);
    }

    [Fact]
    public async Task What_is_taken_out_again_leaves_the_file_of_others_to_the_letter()
    {
        const string theirs = "{\n\t// ours\n\t\"servers\": {\n\t\t\"github\": { \"type\": \"http\", \"url\": \"https://mcp.example\" }\n\t},\n\t\"inputs\": []\n}\n";
        var file = await WriteAsync(McpClient.VSCode, theirs);
        await AddAsync(McpClient.VSCode);
        Assert.Contains("confluence", await File.ReadAllTextAsync(file.Path, Cancel), StringComparison.Ordinal);

        var taken = await (await file.RemoveAsync("confluence", Cancel)).MakeAsync(Cancel);

        Assert.True(taken.Changed);
        Assert.Equal(theirs, await File.ReadAllTextAsync(file.Path, Cancel));
        Assert.False((await file.RemoveAsync("confluence", Cancel)).IsNeeded);
    }

    [Fact]
    public async Task Where_there_is_no_file_nothing_is_taken_and_none_is_made()
    {
        var file = ClientFile.OfProject(McpClient.ClaudeCode, _project.Path);

        Assert.False((await (await file.RemoveAsync("confluence", Cancel)).MakeAsync(Cancel)).Changed);

        Assert.False(File.Exists(file.Path));
    }

    [Theory]
    [InlineData("{ \"mcpServers\": [] }")]
    [InlineData("{ broken")]
    public async Task A_file_that_cannot_be_added_to_is_left_as_it_is_and_the_error_says_what_to_add(string theirs)
    {
        var file = await WriteAsync(McpClient.ClaudeCode, theirs);

        var refused = await Assert.ThrowsAsync<ClientFileException>(() => AddAsync(McpClient.ClaudeCode));

        Assert.Contains("by hand", refused.Advice, StringComparison.Ordinal);
        Assert.Contains("\"command\": \"confluenceops\"", refused.Advice, StringComparison.Ordinal);
        Assert.Equal(theirs, await File.ReadAllTextAsync(file.Path, Cancel));
    }

    [Fact, UnsupportedOSPlatform("windows")]
    public async Task A_file_that_nobody_else_could_read_stays_so()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps who may read a file with its folder.");
        var file = await WriteAsync(McpClient.ClaudeCode, "{ \"token\": \"theirs\" }");
        File.SetUnixFileMode(file.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite);

        await AddAsync(McpClient.ClaudeCode);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file.Path));
    }

    [Fact]
    public async Task A_link_to_a_file_elsewhere_stays_a_link()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows asks for a right to make links.");
        var elsewhere = Path.Combine(_project.Path, "dotfiles.json");
        await File.WriteAllTextAsync(elsewhere, "{}", Cancel);
        File.CreateSymbolicLink(Path.Combine(_project.Path, ".mcp.json"), elsewhere);

        await AddAsync(McpClient.ClaudeCode);

        Assert.NotNull(new FileInfo(Path.Combine(_project.Path, ".mcp.json")).LinkTarget);
        Assert.Contains("confluence", await File.ReadAllTextAsync(elsewhere, Cancel), StringComparison.Ordinal);
    }

    private async Task<McpRegistration> AddAsync(McpClient client) =>
        await (await ClientFile.OfProject(client, _project.Path).AddAsync("confluence", Command, Cancel)).MakeAsync(Cancel);

    private async Task<ClientFile> WriteAsync(McpClient client, string text)
    {
        var file = ClientFile.OfProject(client, _project.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(file.Path)!);
        await File.WriteAllTextAsync(file.Path, text, Cancel);
        return file;
    }
}
