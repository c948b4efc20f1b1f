namespace ConfluenceOps.Sites.Exports;

/// <summary>What a person knows beside an export.</summary>
public sealed record ExportOptions
{
    /// <summary>Nothing.</summary>
    public static ExportOptions None { get; } = new();

    /// <summary>The address of the site that the export was made of; null when it is not known.</summary>
    public Uri? SiteUrl { get; init; }

    /// <summary>A CSV file with the members of groups, which exports of spaces lack; a header with <c>Group</c> and <c>User</c>, and one member a line. Null for none.</summary>
    public string? MembersPath { get; init; }
}
