namespace ConfluenceOps.Sites.Exports;

/// <summary>One object of an export, as the database of Confluence held it: a page, a body, a permission …</summary>
public sealed record ExportObject
{
    /// <summary>The class without its package, such as <c>Page</c> or <c>SpacePermission</c>.</summary>
    public required string Class { get; init; }

    /// <summary>The id, or the key of a user; empty for the few objects whose key is made of several columns.</summary>
    public required string Id { get; init; }

    /// <summary>Plain values by name. Empty ones are left out: exports write them or not without any meaning.</summary>
    public required IReadOnlyDictionary<string, string> Properties { get; init; }

    /// <summary>The one object that each such property points to.</summary>
    public required IReadOnlyDictionary<string, ExportReference> References { get; init; }

    /// <summary>The objects that each collection holds. Exports leave members out, so a collection is a hint and no proof.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<ExportReference>> Collections { get; init; }
}

/// <summary>A pointer from one object of an export to another one, which need not be there.</summary>
/// <param name="Class">The class that the export names; for bodies it may be a wrong one.</param>
/// <param name="Id">The id, or the key of a user.</param>
public sealed record ExportReference(string Class, string Id);
