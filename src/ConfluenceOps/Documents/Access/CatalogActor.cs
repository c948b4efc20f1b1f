using ConfluenceOps.Sites;

namespace ConfluenceOps.Documents.Access;

/// <summary>Who reads and changes a catalog: an account of a site, or a user of this machine.</summary>
public sealed record CatalogActor
{
    /// <summary>The address of the site that knows the account; empty for a user of this machine and for somebody who is known here alone.</summary>
    public string Site { get; private init; } = "";

    /// <summary>The account's id, or the user's name.</summary>
    public required string Key { get; init; }

    /// <summary>What people call them.</summary>
    public required string Name { get; init; }

    /// <summary>The account's e-mail address; null where the site hides it.</summary>
    public string? Email { get; private init; }

    /// <summary>Who acts where the catalog has nothing of the account's site; null for who stands for nobody else.</summary>
    internal CatalogActor? Otherwise { get; private init; }

    /// <summary>The user of this machine who runs this.</summary>
    public static CatalogActor User { get; } = new() { Key = Environment.UserName, Name = Environment.UserName };

    /// <summary>The account as which somebody is connected to a site. In a catalog that has nothing of that site it is the user of this machine who acts.</summary>
    public static CatalogActor Account(Uri site, User account)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(account);
        return new CatalogActor { Site = site.OriginalString, Key = account.AccountId, Name = account.DisplayName, Email = account.Email, Otherwise = User };
    }

    /// <summary>A person whom the catalog knows.</summary>
    public static CatalogActor Person(DocumentPerson person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return new CatalogActor { Site = person.Site?.OriginalString ?? "", Key = person.Key, Name = person.Person, Email = person.Email };
    }
}
