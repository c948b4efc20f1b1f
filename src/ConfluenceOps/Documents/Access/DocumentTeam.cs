namespace ConfluenceOps.Documents.Access;

/// <summary>People to whom access to the catalog can be given together.</summary>
public sealed record DocumentTeam
{
    /// <summary>The catalog's number of it.</summary>
    public required long TeamId { get; init; }

    /// <summary>Its name, which no other team has that comes from the same place.</summary>
    public required string Team { get; init; }

    /// <summary>The site whose group it is; null for one made here.</summary>
    public Uri? Site { get; init; }

    /// <summary>Who is in it, by name; of a group also those who are in groups that are in it.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>The name.</summary>
    public override string ToString() => Team;
}
