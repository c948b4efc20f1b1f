using System.Management.Automation;
using ConfluenceOps.Clients;

namespace ConfluenceOps.PowerShell.Clients;

/// <summary>Takes the catalog out of the configuration of programs with an AI assistant.</summary>
/// <remarks>All else in it stays as it is, to the letter. -WhatIf shows the text that would be written.</remarks>
/// <example>
/// <code>Unregister-ConfluenceMcpClient -Client ClaudeCode, Factory, VSCode -WhatIf</code>
/// <para>Shows what would be left of the configuration of three clients. Without -WhatIf it is.</para>
/// </example>
/// <example>
/// <code>Register-ConfluenceMcpClient Factory -Scope Project | Out-Null
/// Unregister-ConfluenceMcpClient Factory -Scope Project</code>
/// <para>Tells Factory of the catalog in one project, and takes it back.</para>
/// </example>
[Cmdlet(VerbsLifecycle.Unregister, "ConfluenceMcpClient", SupportsShouldProcess = true)]
[OutputType(typeof(McpRegistration))]
public sealed class UnregisterConfluenceMcpClientCommand : McpClientCommand
{
    private protected override Task<ClientFileChange> ChangeAsync(ClientFile file, CancellationToken cancel) => file.RemoveAsync(Name, cancel);
}
