namespace ConfluenceOps.Sites;

/// <summary>Which audit records to read.</summary>
/// <param name="Since">Not before; null for no bound.</param>
/// <param name="Until">Not after; null for no bound.</param>
/// <param name="Categories">Categories without regard to case; empty for all.</param>
/// <param name="Text">Words that the site searches for; null for none.</param>
public sealed record AuditQuery(
    DateTimeOffset? Since = null,
    DateTimeOffset? Until = null,
    IReadOnlyList<string>? Categories = null,
    string? Text = null);
