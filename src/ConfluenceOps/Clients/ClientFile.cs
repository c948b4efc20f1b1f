using System.Text;
using System.Text.Json.Nodes;

namespace ConfluenceOps.Clients;

/// <summary>The file in which a client keeps which servers there are. All else that is in it belongs to others, and stays to the letter.</summary>
/// <remarks>
/// Claude Code reads <c>mcpServers</c> of <c>.mcp.json</c> in a project and of <c>.claude.json</c> in the home folder, Factory the same of
/// <c>.factory/mcp.json</c>, Visual Studio Code <c>servers</c> of <c>.vscode/mcp.json</c> and of <c>mcp.json</c> in the user's folder.
/// </remarks>
public sealed class ClientFile
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly McpClient _client;
    private readonly McpScope _scope;

    private ClientFile(McpClient client, McpScope scope, string path) => (_client, _scope, Path) = (client, scope, path);

    /// <summary>Where it is.</summary>
    public string Path { get; }

    private string Section => _client == McpClient.VSCode ? "servers" : "mcpServers";

    /// <summary>The file of a client for whatever the user works on.</summary>
    public static ClientFile OfUser(McpClient client) => new(client, McpScope.User, client switch
    {
        McpClient.ClaudeCode => Under(Environment.SpecialFolder.UserProfile, ".claude.json"),
        McpClient.Factory => Under(Environment.SpecialFolder.UserProfile, ".factory", "mcp.json"),
        _ => Under(Environment.SpecialFolder.ApplicationData, "Code", "User", "mcp.json"),
    });

    /// <summary>The file of a client for one project.</summary>
    /// <param name="client">The client.</param>
    /// <param name="folder">The folder of the project.</param>
    public static ClientFile OfProject(McpClient client, string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        return new ClientFile(client, McpScope.Project, System.IO.Path.GetFullPath(client switch
        {
            McpClient.ClaudeCode => System.IO.Path.Combine(folder, ".mcp.json"),
            McpClient.Factory => System.IO.Path.Combine(folder, ".factory", "mcp.json"),
            _ => System.IO.Path.Combine(folder, ".vscode", "mcp.json"),
        }));
    }

    /// <summary>What the file would be with a server.</summary>
    /// <exception cref="ClientFileException">The file cannot be read, or is none that could be added to.</exception>
    public async Task<ClientFileChange> AddAsync(string name, McpServerCommand command, CancellationToken cancel)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(command);
        var entry = new JsonObject
        {
            ["type"] = "stdio",
            ["command"] = command.Program,
            ["args"] = new JsonArray([.. command.Arguments.Select(argument => JsonValue.Create(argument))]),
        };
        var before = await ReadAsync(cancel).ConfigureAwait(false);
        // What else somebody said of that server, such as its environment, is theirs.
        var after = Edit(
            before,
            file => entry.Aggregate(file, (edited, part) => edited.With([Section, name, part.Key], part.Value!)),
            reason => ClientFileException.NotAddable(Path, Section, reason, new JsonObject { [name] = entry }));
        return new ClientFileChange(Registration(name) with { Command = string.Join(' ', [command.Program, .. command.Arguments]) }, before, after);
    }

    /// <summary>What the file would be without a server.</summary>
    /// <exception cref="ClientFileException">The file cannot be read, or is none that could be taken from.</exception>
    public async Task<ClientFileChange> RemoveAsync(string name, CancellationToken cancel)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var before = await ReadAsync(cancel).ConfigureAwait(false);
        var after = before is null ? null : Edit(before, file => file.Without([Section, name]), reason => ClientFileException.NotTakable(Path, Section, name, reason));
        return new ClientFileChange(Registration(name), before, after);
    }

    private McpRegistration Registration(string name) => new() { Client = _client, Scope = _scope, Name = name, Path = Path };

    private static string Edit(string? text, Func<JsonText, JsonText> edit, Func<string, ClientFileException> refuse)
    {
        try
        {
            return edit(new JsonText(string.IsNullOrWhiteSpace(text) ? "{}\n" : text)).Text;
        }
        catch (FormatException error)
        {
            throw refuse(error.Message);
        }
    }

    private async Task<string?> ReadAsync(CancellationToken cancel)
    {
        if (!File.Exists(Path))
            return null;
        try
        {
            return Strict.GetString(await File.ReadAllBytesAsync(Path, cancel).ConfigureAwait(false));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            throw ClientFileException.Unreadable(Path, error);
        }
    }

    private static string Under(Environment.SpecialFolder folder, params string[] parts) =>
        System.IO.Path.Combine([Environment.GetFolderPath(folder, Environment.SpecialFolderOption.DoNotVerify), .. parts]);
}
