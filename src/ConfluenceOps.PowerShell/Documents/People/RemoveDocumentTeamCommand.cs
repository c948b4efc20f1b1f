using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.PowerShell.Completion;

namespace ConfluenceOps.PowerShell.Documents.People;

/// <summary>Forgets teams that were made here, and what they were given. The people stay.</summary>
/// <remarks>The groups of a site are not forgotten here.</remarks>
/// <example>
/// <code>New-DocumentTeam trial
/// Remove-DocumentTeam trial</code>
/// <para>Makes a team and forgets it again.</para>
/// </example>
/// <example>
/// <code>Get-DocumentTeam | Where-Object { -not $_.Site -and -not $_.Members } | Remove-DocumentTeam -WhatIf</code>
/// <para>Says which teams of ours have nobody in them and would go.</para>
/// </example>
[Cmdlet(VerbsCommon.Remove, "DocumentTeam", SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class RemoveDocumentTeamCommand : CatalogCommand
{
    /// <summary>Names.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Team")]
    [ArgumentCompleter(typeof(TeamCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = [];

    /// <inheritdoc/>
    protected override Task ProcessAsync(ICatalog catalog, CancellationToken cancel) => ForEachAsync(Name, async name =>
    {
        if (await ShouldProcessAsync($"Team '{VisibleText.Of(name)}'", "Forget"))
            await catalog.People.RemoveTeamAsync(name, cancel);
    });
}
