using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.PowerShell.Completion;

namespace ConfluenceOps.PowerShell.Documents.People;

/// <summary>A cmdlet that says who is in a team.</summary>
public abstract class TeamMemberCommand : CatalogCommand
{
    /// <summary>The name of the team, which was made here.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Name")]
    [ArgumentCompleter(typeof(TeamCompleter))]
    [ValidateNotNullOrEmpty]
    public string Team { get; set; } = "";

    /// <summary>Names, e-mail addresses or ids of people.</summary>
    [Parameter(Position = 1, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Key", "Member")]
    [ArgumentCompleter(typeof(PersonCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Person { get; set; } = [];

    /// <summary>Write the team as it is then.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected abstract bool Joins { get; }

    /// <inheritdoc/>
    protected sealed override async Task ProcessAsync(ICatalog catalog, CancellationToken cancel)
    {
        if (!await ShouldProcessAsync($"Team '{VisibleText.Of(Team)}'", $"{(Joins ? "Put in" : "Take out")} {string.Join(", ", Person.Select(VisibleText.Of))}"))
            return;
        var team = await catalog.People.SetMembersAsync(Team, Person, Joins, cancel);
        if (PassThru)
            await WriteAsync(team);
    }
}
