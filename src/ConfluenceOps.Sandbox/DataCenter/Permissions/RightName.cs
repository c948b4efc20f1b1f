using ConfluenceOps.Sandbox.Access;

namespace ConfluenceOps.Sandbox.DataCenter.Permissions;

/// <summary>What Data Center calls a right in a space: by one name in the old API, by an operation on a target in the new one.</summary>
/// <param name="Right">The right.</param>
/// <param name="Name">Of the old API.</param>
/// <param name="Target">Of the new API.</param>
/// <param name="Operation">Of the new API.</param>
/// <remarks>facts.md, section 4.5.</remarks>
internal sealed record RightName(SpaceRight Right, string Name, string Target, string Operation)
{
    public static IReadOnlyList<RightName> All { get; } =
    [
        new(SpaceRight.Read, "VIEWSPACE", "space", "read"),
        new(SpaceRight.DeleteOwn, "REMOVEOWNCONTENT", "space", "delete_own"),
        new(new("create", "page"), "EDITSPACE", "page", "create"),
        new(new("delete", "page"), "REMOVEPAGE", "page", "delete"),
        new(new("create", "blogpost"), "EDITBLOG", "blogpost", "create"),
        new(new("delete", "blogpost"), "REMOVEBLOG", "blogpost", "delete"),
        new(new("create", "comment"), "COMMENT", "comment", "create"),
        new(new("delete", "comment"), "REMOVECOMMENT", "comment", "delete"),
        new(new("create", "attachment"), "CREATEATTACHMENT", "attachment", "create"),
        new(new("delete", "attachment"), "REMOVEATTACHMENT", "attachment", "delete"),
        new(new("delete", "mail"), "REMOVEMAIL", "space", "delete_mail"),
        new(SpaceRight.Restrict, "SETPAGEPERMISSIONS", "space", "restrict"),
        new(SpaceRight.Export, "EXPORTSPACE", "space", "export"),
        new(SpaceRight.Administer, "SETSPACEPERMISSIONS", "space", "administer"),
    ];

    /// <returns>Null for a right that Data Center does not have.</returns>
    public static RightName? Of(SpaceRight right) => All.FirstOrDefault(name => name.Right == right);
}
