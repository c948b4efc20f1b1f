using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Access;
using ConfluenceOps.PowerShell.Completion;

namespace ConfluenceOps.PowerShell.Documents.Access;

/// <summary>A cmdlet that says what everyone, teams and people may do somewhere, or that it says nothing about them any more.</summary>
public abstract class GrantingCommand : CatalogCommand
{
    private protected const string ToEveryone = "Everyone";
    private protected const string ToTeams = "Team";
    private protected const string ToPeople = "Person";

    /// <summary>Names of teams.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ToTeams)]
    [ArgumentCompleter(typeof(TeamCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Team { get; set; } = [];

    /// <summary>Names, e-mail addresses or ids of people.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ToPeople)]
    [ArgumentCompleter(typeof(PersonCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Person { get; set; } = [];

    /// <summary>Where.</summary>
    private protected abstract IReadOnlyList<AccessPlace> Places { get; }

    /// <inheritdoc/>
    protected sealed override Task ProcessAsync(ICatalog catalog, CancellationToken cancel) =>
        ForEachAsync(Places, place => ForEachAsync(Principals, principal => ProcessAsync(catalog, place, principal, cancel)));

    private protected abstract Task ProcessAsync(ICatalog catalog, AccessPlace place, AccessPrincipal principal, CancellationToken cancel);

    private IReadOnlyList<AccessPrincipal> Principals => ParameterSetName switch
    {
        ToTeams => [.. Team.Select(AccessPrincipal.Team)],
        ToPeople => [.. Person.Select(AccessPrincipal.Person)],
        _ => [AccessPrincipal.Everyone],
    };
}
