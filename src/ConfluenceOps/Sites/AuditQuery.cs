namespace ConfluenceOps.Sites;

/// <summary>Which audit records to read.</summary>
/// <param name="Since">Not before; null for no bound.</param>
/// <param name="Until">Not after; null for no bound.</param>
/// <param name="Categories">Categories without regard to case; empty for all.</param>
/// <param name="Text">Words that the site searches for; null for none.</param>
/// <param name="Author">Who did it, by name or account id, without regard to case and with wildcards; null for anybody.</param>
/// <param name="PermissionsOnly">Only what concerns access; see <see cref="PermissionRecord"/>.</param>
public sealed record AuditQuery(
    DateTimeOffset? Since = null,
    DateTimeOffset? Until = null,
    IReadOnlyList<string>? Categories = null,
    string? Text = null,
    string? Author = null,
    bool PermissionsOnly = false)
{
    /// <summary>Whether a record is wanted, as far as no site can be asked for it.</summary>
    internal bool Selects(AuditRecord record) =>
        (Categories is not { Count: > 0 } || Categories.Contains(record.Category, StringComparer.OrdinalIgnoreCase))
        && (Author is null || (record.Author is { } name && Wildcard.Matches(Author, name)) || (record.AuthorId is { } id && Wildcard.Matches(Author, id)))
        && (!PermissionsOnly || PermissionRecord.Concerns(record));
}
