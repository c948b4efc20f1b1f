namespace ConfluenceOps.Documents.Access;

/// <summary>The people and teams of a catalog.</summary>
public interface IPeopleStore
{
    /// <summary>All people, in the order of their names.</summary>
    Task<IReadOnlyList<DocumentPerson>> ListAsync(CancellationToken cancel);

    /// <summary>The one whom somebody calls by name, e-mail address or id.</summary>
    /// <exception cref="PersonNotFoundException">There is none, or several.</exception>
    Task<DocumentPerson> FindAsync(string called, CancellationToken cancel);

    /// <summary>Makes somebody known whom no site knows.</summary>
    /// <exception cref="PersonTakenException">Somebody is called so.</exception>
    /// <exception cref="PrincipalNameException">Nobody can be called so.</exception>
    Task<DocumentPerson> MakeAsync(string name, string? email, CancellationToken cancel);

    /// <summary>Forgets somebody who was made here, and what they were given.</summary>
    /// <exception cref="PersonNotFoundException">There is none, or several.</exception>
    /// <exception cref="PrincipalOfSiteException">They come from a site.</exception>
    /// <exception cref="LastOwnerException">Nobody would own the catalog.</exception>
    Task RemoveAsync(string called, CancellationToken cancel);

    /// <summary>All teams, in the order of their names.</summary>
    Task<IReadOnlyList<DocumentTeam>> ListTeamsAsync(CancellationToken cancel);

    /// <summary>Makes a team.</summary>
    /// <exception cref="TeamTakenException">There is one of the name.</exception>
    /// <exception cref="PrincipalNameException">None can be called so.</exception>
    Task<DocumentTeam> MakeTeamAsync(string name, CancellationToken cancel);

    /// <summary>Forgets a team that was made here, and what it was given.</summary>
    /// <exception cref="TeamNotFoundException">There is none, or several.</exception>
    /// <exception cref="PrincipalOfSiteException">It is a group of a site.</exception>
    /// <exception cref="LastOwnerException">Nobody would own the catalog.</exception>
    Task RemoveTeamAsync(string team, CancellationToken cancel);

    /// <summary>Puts people into a team, or takes them out.</summary>
    /// <param name="team">A team that was made here.</param>
    /// <param name="people">What they are called.</param>
    /// <param name="isMember">Whether they are in it from now on.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The team as it is then.</returns>
    /// <exception cref="TeamNotFoundException">There is none, or several.</exception>
    /// <exception cref="PersonNotFoundException">There is no such person, or several.</exception>
    /// <exception cref="PrincipalOfSiteException">It is a group of a site.</exception>
    Task<DocumentTeam> SetMembersAsync(string team, IReadOnlyCollection<string> people, bool isMember, CancellationToken cancel);
}
