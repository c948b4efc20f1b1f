using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Access;
using ConfluenceOps.PowerShell.Completion;

namespace ConfluenceOps.PowerShell.Documents.People;

/// <summary>Makes teams, so that access can be given to several people together.</summary>
/// <remarks>The groups of a site come with imports from it, and are teams too.</remarks>
/// <example>
/// <code>New-DocumentTeam nightshift</code>
/// <para>Makes a team with nobody in it yet.</para>
/// </example>
/// <example>
/// <code>New-DocumentPerson first@acme.example, second@acme.example | Out-Null
/// New-DocumentTeam sre -Member first@acme.example, second@acme.example</code>
/// <para>Makes a team of two people.</para>
/// </example>
[Cmdlet(VerbsCommon.New, "DocumentTeam", SupportsShouldProcess = true)]
[OutputType(typeof(DocumentTeam))]
public sealed class NewDocumentTeamCommand : CatalogCommand
{
    /// <summary>Names.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Team")]
    public string[] Name { get; set; } = [];

    /// <summary>Who is in it: names, e-mail addresses or ids.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Members"), ArgumentCompleter(typeof(PersonCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Member { get; set; } = [];

    private protected override bool MakesCatalog => true;

    /// <inheritdoc/>
    protected override Task ProcessAsync(ICatalog catalog, CancellationToken cancel) => ForEachAsync(Name, async name =>
    {
        if (!await ShouldProcessAsync($"Team '{VisibleText.Of(name)}'", "Make"))
            return;
        // Nobody wants half a team: whoever is not known is said before there is one.
        foreach (var member in Member)
            await catalog.People.FindAsync(member, cancel);
        var made = await catalog.People.MakeTeamAsync(name, cancel);
        await WriteAsync(Member.Length == 0 ? made : await catalog.People.SetMembersAsync(name, Member, isMember: true, cancel));
    });
}
