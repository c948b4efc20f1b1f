namespace ConfluenceOps.Documents;

/// <summary>How far the last import of a space came that went to its end. Times are the site's: no clock here can make an import skip anything.</summary>
public sealed record ImportMark
{
    /// <summary>The newest change that the site showed when that import began; null when it showed none.</summary>
    public DateTimeOffset? Newest { get; init; }

    /// <summary>The newest audit record then; null when none was read yet.</summary>
    public DateTimeOffset? Audited { get; init; }

    /// <summary>Whether the account may read the audit log, as far as is known. Asked anew after everything was read.</summary>
    public bool MayAudit { get; init; } = true;

    /// <summary>How many pages, blog posts, comments and files the site counted in the space then; null when it did not say.</summary>
    public int? Total { get; init; }

    /// <summary>When all of the space was read for the last time, by the clock here.</summary>
    public DateTimeOffset? Checked { get; init; }

    /// <summary>The choice of pages that was imported, as one text; empty for all.</summary>
    public string Selection { get; init; } = "";
}
