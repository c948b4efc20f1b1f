using ConfluenceOps.Documents;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Tests.Documents.Filters;

/// <summary>Documents that filters are tried on.</summary>
internal static class FilterSample
{
    public static readonly Document Imported = new()
    {
        Id = 12,
        Title = "Deploy: rollback",
        Space = "OPS",
        Source = DocumentSource.Confluence,
        Kind = ContentKind.Page,
        PageId = "65601",
        PageVersion = 7,
        Version = 3,
        ReadOnly = true,
        Author = "Ann Author",
        Created = new DateTimeOffset(2024, 1, 2, 3, 4, 5, TimeSpan.Zero),
        Modified = new DateTimeOffset(2024, 5, 6, 7, 8, 9, TimeSpan.Zero),
        Imported = new DateTimeOffset(2024, 5, 7, 0, 0, 0, TimeSpan.Zero),
        Ancestors = ["Home", "Runbooks"],
        Tags = ["runbook", "on-call"],
        Url = new Uri("https://acme.example/wiki/pages/65601"),
    };

    public static readonly Document Written = new()
    {
        Id = 13,
        Title = "Postmortem [template]",
        Space = "ENG",
        Source = DocumentSource.Catalog,
        Version = 1,
        Created = new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero),
        Modified = new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero),
    };

    public static readonly Document InTrash = Imported with
    {
        Id = 14,
        Gone = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
        GoneReason = ConfluenceOps.Documents.GoneReason.Deleted,
        Tags = ["runbook"],
        Edited = true,
    };

    public static readonly Document[] All = [Imported, Written, InTrash];
}
