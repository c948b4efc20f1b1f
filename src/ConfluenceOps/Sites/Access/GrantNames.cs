namespace ConfluenceOps.Sites.Access;

/// <summary>The rights of spaces in the words that exports and Data Center have for them, and in those of Cloud, which the product speaks.</summary>
/// <remarks>facts.md, section 4.5. A word that is not here belongs to an app or an old version, and is kept as it is.</remarks>
internal static class GrantNames
{
    private static readonly Name[] _names =
    [
        new("VIEWSPACE", SpaceOperation.ReadSpace),
        new("REMOVEOWNCONTENT", SpaceOperation.DeleteOwn) { Rest = new("delete_own", "space") },
        new("EDITSPACE", SpaceOperation.CreatePage),
        new("REMOVEPAGE", SpaceOperation.DeletePage),
        new("ARCHIVEPAGE", SpaceOperation.ArchivePage),
        new("EDITBLOG", SpaceOperation.CreateBlogPost),
        new("REMOVEBLOG", SpaceOperation.DeleteBlogPost),
        new("COMMENT", SpaceOperation.CreateComment),
        new("REMOVECOMMENT", new("delete", "comment")),
        new("CREATEATTACHMENT", new("create", "attachment")),
        new("REMOVEATTACHMENT", new("delete", "attachment")),
        new("SETPAGEPERMISSIONS", SpaceOperation.RestrictContent) { Rest = new("restrict", "space") },
        new("REMOVEMAIL", new("delete_mail", "space")),
        new("EXPORTSPACE", SpaceOperation.ExportSpace),
        new("SETSPACEPERMISSIONS", SpaceOperation.AdministerSpace),
    ];

    private static readonly Dictionary<string, Name> _byStored = _names.ToDictionary(name => name.Stored, StringComparer.OrdinalIgnoreCase);
    private static readonly Dictionary<SpaceOperation, Name> _byRest = _names.ToDictionary(name => name.Rest);
    private static readonly Dictionary<SpaceOperation, Name> _byOperation = _names.ToDictionary(name => name.Operation);

    /// <summary>What a right lets do that exports and the remote interface of Data Center name.</summary>
    public static SpaceOperation OfStored(string type) =>
        _byStored.TryGetValue(type, out var name) ? name.Operation : new SpaceOperation(type.ToLowerInvariant(), "space");

    /// <summary>What a right lets do that the REST interface of Data Center names.</summary>
    public static SpaceOperation OfRest(string? key, string? target)
    {
        var pair = new SpaceOperation((key ?? "").ToLowerInvariant(), (target ?? "").ToLowerInvariant());
        return _byRest.TryGetValue(pair, out var name) ? name.Operation : pair;
    }

    /// <summary>The name of a right in exports and the remote interface of Data Center; that of an app is its own.</summary>
    public static string ToStored(SpaceOperation operation) =>
        _byOperation.TryGetValue(operation, out var name) ? name.Stored : operation.Key.ToUpperInvariant();

    /// <summary>Key and target of a right in the REST interface of Data Center.</summary>
    public static SpaceOperation ToRest(SpaceOperation operation) => _byOperation.TryGetValue(operation, out var name) ? name.Rest : operation;

    /// <param name="Stored">In exports and the remote interface of Data Center.</param>
    /// <param name="Operation">In Cloud.</param>
    private sealed record Name(string Stored, SpaceOperation Operation)
    {
        /// <summary>In the REST interface of Data Center; mostly the same as in Cloud.</summary>
        public SpaceOperation Rest { get; init; } = Operation;
    }
}
