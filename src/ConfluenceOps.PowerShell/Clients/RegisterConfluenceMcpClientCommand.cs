using System.Management.Automation;
using ConfluenceOps.Clients;
using ConfluenceOps.Documents;
using ConfluenceOps.PowerShell.Completion;
using ConfluenceOps.PowerShell.Documents;

namespace ConfluenceOps.PowerShell.Clients;

/// <summary>Tells programs with an AI assistant of the catalog, so that the assistant can search and read it.</summary>
/// <remarks>
/// Writes into their own configuration how they start 'confluenceops mcp', and leaves all else in it as it is, to the letter. -WhatIf shows
/// the text that would be written. No secret is in it: the assistant reads the catalog as the user of this machine, or as the one who is named
/// with -As, and sees no more than they may. Get-DocumentAccessLog shows what it read. What is registered again is replaced.
/// </remarks>
/// <example>
/// <code>Register-ConfluenceMcpClient -Client ClaudeCode, Factory, VSCode -WhatIf</code>
/// <para>Shows what would be written into the configuration of three clients. Without -WhatIf it is.</para>
/// </example>
/// <example>
/// <code>Register-ConfluenceMcpClient VSCode -Scope Project -As svc-docs@acme.example</code>
/// <para>Tells Visual Studio Code of the catalog in one project, as somebody who sees no more than that project should.</para>
/// </example>
[Cmdlet(VerbsLifecycle.Register, "ConfluenceMcpClient", SupportsShouldProcess = true)]
[OutputType(typeof(McpRegistration))]
public sealed class RegisterConfluenceMcpClientCommand : McpClientCommand
{
    /// <summary>The catalog's file. Left out: the one that $env:CONFLUENCEOPS_CATALOG names now, else catalog.db in the local application data of whoever uses the client.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Catalog { get; set; }

    /// <summary>Have the assistant act as this person, by name, e-mail address or id. Left out: as the user of this machine.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(PersonCompleter))]
    [ValidateNotNullOrEmpty]
    public string? As { get; set; }

    private protected override Task<ClientFileChange> ChangeAsync(ClientFile file, CancellationToken cancel)
    {
        var named = Catalog is null ? Environment.GetEnvironmentVariable(CatalogLocation.Variable) : CatalogFile.Locate(Catalog, SessionState.Path);
        var catalog = string.IsNullOrEmpty(named) ? null : System.IO.Path.GetFullPath(named);
        return file.AddAsync(Name, McpServerCommand.Serve(ToolChoice.ForThisMachine(), catalog, As), cancel);
    }
}
