namespace ConfluenceOps.Sandbox.Access;

/// <summary>A right that a site knows, by the name that people see.</summary>
/// <param name="Right">The right.</param>
/// <param name="Name">What people see.</param>
/// <param name="OnlyInRoles">It cannot be granted by itself.</param>
/// <remarks>facts.md, sections 4.1, 4.3 and 4.5.</remarks>
internal sealed record GrantableRight(SpaceRight Right, string Name, bool OnlyInRoles = false)
{
    public static IReadOnlyList<GrantableRight> All { get; } =
    [
        new(SpaceRight.Read, "View"),
        new(SpaceRight.DeleteOwn, "Delete own"),
        new(new("create", "page"), "Pages: add"),
        new(new("archive", "page"), "Pages: archive"),
        new(new("delete", "page"), "Pages: delete"),
        new(new("create", "blogpost"), "Blog: add"),
        new(new("delete", "blogpost"), "Blog: delete"),
        new(new("create", "attachment"), "Attachments: add"),
        new(new("delete", "attachment"), "Attachments: delete"),
        new(new("create", "comment"), "Comments: add"),
        new(new("delete", "comment"), "Comments: delete"),
        new(SpaceRight.Restrict, "Restrictions: add or delete"),
        new(SpaceRight.Export, "Export"),
        new(SpaceRight.ManageUsers, "Users: manage", OnlyInRoles: true),
        new(SpaceRight.Administer, "Administer"),
    ];

    /// <summary>The name that people see of a right; its own words for one that is not in the list.</summary>
    public static string NameOf(SpaceRight right) => All.FirstOrDefault(known => known.Right == right)?.Name ?? right.ToString();
}
