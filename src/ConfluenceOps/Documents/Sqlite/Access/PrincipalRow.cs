using ConfluenceOps.Documents.Access;

namespace ConfluenceOps.Documents.Sqlite.Access;

/// <summary>A person or a team as the catalog keeps it.</summary>
internal sealed class PrincipalRow
{
    public long Id { get; init; }

    public string Site { get; init; } = "";

    public string Key { get; init; } = "";

    public string Name { get; init; } = "";

    public string? Email { get; init; }

    public bool Active { get; init; }

    /// <summary>How exactly it is what was asked for; the least is the nearest.</summary>
    public int Nearness { get; init; }

    public Uri? Origin => Site.Length == 0 ? null : new Uri(Site, UriKind.RelativeOrAbsolute);

    public DocumentPerson ToPerson() => new() { PersonId = Id, Person = Name, Email = Email, Site = Origin, Key = Key, Active = Active };
}
