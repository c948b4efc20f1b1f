using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Access;
using ConfluenceOps.PowerShell.Completion;

namespace ConfluenceOps.PowerShell.Documents.People;

/// <summary>Lists the teams to which access to the catalog can be given, with who is in them.</summary>
/// <remarks>The groups of a site come with imports from it, with everybody who is in them through other groups too.</remarks>
/// <example>
/// <code>Get-DocumentTeam</code>
/// <para>Lists all teams.</para>
/// </example>
/// <example>
/// <code>Get-DocumentTeam | Select-Object Team -ExpandProperty Members</code>
/// <para>Lists everybody who is in a team.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "DocumentTeam")]
[OutputType(typeof(DocumentTeam))]
public sealed class GetDocumentTeamCommand : CatalogCommand
{
    /// <summary>Names; wildcards allowed. Left out: all.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Team")]
    [SupportsWildcards, ArgumentCompleter(typeof(TeamCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = ["*"];

    /// <inheritdoc/>
    protected override async Task ProcessAsync(ICatalog catalog, CancellationToken cancel) =>
        await WriteNamedAsync(Name, await catalog.People.ListTeamsAsync(cancel), team => [team.Team], name => new TeamNotFoundException(name));
}
