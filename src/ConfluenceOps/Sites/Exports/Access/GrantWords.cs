using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Sites.Exports.Access;

/// <summary>What exports call the rights of spaces, in the words of Cloud.</summary>
/// <remarks>facts.md, section 4.5.</remarks>
internal static class GrantWords
{
    private static readonly Dictionary<string, SpaceOperation> _operations = new(StringComparer.OrdinalIgnoreCase)
    {
        ["VIEWSPACE"] = SpaceOperation.ReadSpace,
        ["REMOVEOWNCONTENT"] = SpaceOperation.DeleteOwn,
        ["EDITSPACE"] = SpaceOperation.CreatePage,
        ["REMOVEPAGE"] = SpaceOperation.DeletePage,
        ["ARCHIVEPAGE"] = SpaceOperation.ArchivePage,
        ["EDITBLOG"] = SpaceOperation.CreateBlogPost,
        ["REMOVEBLOG"] = SpaceOperation.DeleteBlogPost,
        ["COMMENT"] = SpaceOperation.CreateComment,
        ["REMOVECOMMENT"] = new("delete", "comment"),
        ["CREATEATTACHMENT"] = new("create", "attachment"),
        ["REMOVEATTACHMENT"] = new("delete", "attachment"),
        ["SETPAGEPERMISSIONS"] = SpaceOperation.RestrictContent,
        ["REMOVEMAIL"] = new("delete_mail", "space"),
        ["EXPORTSPACE"] = SpaceOperation.ExportSpace,
        ["SETSPACEPERMISSIONS"] = SpaceOperation.AdministerSpace,
    };

    /// <summary>What a type of grant lets do. Types of old versions and of apps are kept in their own word.</summary>
    public static SpaceOperation ToOperation(string type) =>
        _operations.TryGetValue(type, out var operation) ? operation : new SpaceOperation(type.ToLowerInvariant(), "space");
}
