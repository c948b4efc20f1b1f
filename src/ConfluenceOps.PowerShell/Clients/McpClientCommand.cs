using System.Management.Automation;
using ConfluenceOps.Clients;
using ConfluenceOps.PowerShell.Pipeline;

namespace ConfluenceOps.PowerShell.Clients;

/// <summary>A cmdlet that changes which servers clients know.</summary>
public abstract class McpClientCommand : AsyncCommand
{
    /// <summary>The clients: ClaudeCode, Factory, VSCode.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public McpClient[] Client { get; set; } = [];

    /// <summary>What the server is called there.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidatePattern("^[A-Za-z0-9_-]{1,64}$")]
    public string Name { get; set; } = "confluence";

    /// <summary>Whether it is for whatever you work on (User) or for one project, and everybody who works on it (Project).</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public McpScope Scope { get; set; } = McpScope.User;

    /// <summary>The folder of the project. Left out: the current one.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Path { get; set; }

    /// <inheritdoc/>
    protected override Task ProcessAsync(CancellationToken cancel) => ForEachAsync(Client, async client =>
    {
        // Whoever names a project means it.
        var file = Scope == McpScope.Project || Path is not null
            ? ClientFile.OfProject(client, SessionState.Path.GetUnresolvedProviderPathFromPSPath(Path ?? "."))
            : ClientFile.OfUser(client);
        var change = await ChangeAsync(file, cancel);
        if (!change.IsNeeded || await ShouldProcessAsync($"Write {file.Path}:\n{change.After}", $"Write {file.Path}?", client.ToString()))
            await WriteAsync(await change.MakeAsync(cancel));
    });

    /// <summary>What is to be changed.</summary>
    private protected abstract Task<ClientFileChange> ChangeAsync(ClientFile file, CancellationToken cancel);
}
