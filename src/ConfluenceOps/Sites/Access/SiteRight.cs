namespace ConfluenceOps.Sites.Access;

/// <summary>A right that Data Center grants for the site as a whole.</summary>
/// <param name="Stored">Its name in exports.</param>
/// <param name="Rest">Its key and target in the REST interface.</param>
/// <param name="Access">What a group gives that holds it.</param>
/// <param name="Holders">The people who hold it by themselves and not by a group count as one group; no real group has such a name.</param>
/// <remarks>facts.md, sections 4.5 and 4.6.</remarks>
internal sealed record SiteRight(string Stored, SpaceOperation Rest, GroupAccess Access, string Holders)
{
    /// <summary>Those that decide who may use and administer the site.</summary>
    public static IReadOnlyList<SiteRight> All { get; } =
    [
        new("USECONFLUENCE", new("use", "application"), GroupAccess.Product, "(single users who may use Confluence)"),
        new("ADMINISTRATECONFLUENCE", new("administer", "application"), GroupAccess.ProductAdmin, "(single users who administer Confluence)"),
        new("SYSTEMADMINISTRATOR", new("administer", "system"), GroupAccess.SiteAdmin, "(single users who administer the system)"),
    ];
}
