namespace ConfluenceOps.Documents.Access;

/// <summary>Somebody to whom access to the catalog can be given.</summary>
public sealed record DocumentPerson
{
    /// <summary>The catalog's number of them.</summary>
    public required long PersonId { get; init; }

    /// <summary>What people call them.</summary>
    public required string Person { get; init; }

    /// <summary>The e-mail address; null where nobody said.</summary>
    public string? Email { get; init; }

    /// <summary>The site that knows them; null for somebody made here, users of this machine among them.</summary>
    public Uri? Site { get; init; }

    /// <summary>The site's id of the account; the name for somebody made here.</summary>
    public required string Key { get; init; }

    /// <summary>Whether their site still lets them in.</summary>
    public bool Active { get; init; } = true;

    /// <summary>The teams that they are in, by name.</summary>
    public IReadOnlyList<string> Teams { get; init; } = [];

    /// <summary>The name.</summary>
    public override string ToString() => Person;
}
