using ConfluenceOps.Permissions.Baselines;
using ConfluenceOps.Permissions.Reporting.Csv;
using ConfluenceOps.Permissions.Reporting.Html;
using ConfluenceOps.Permissions.Reporting.Json;

namespace ConfluenceOps.Permissions.Reporting;

/// <summary>A review as a file: one page for people, tables for spreadsheets, and JSON for programs.</summary>
/// <remarks>All of them name people and what they may do, and what is weak: give them to those who may know.</remarks>
public static class ReviewReport
{
    /// <summary>Saves a report in the form that the ending of the path names: <c>.html</c>, <c>.csv</c> or <c>.json</c>.</summary>
    /// <param name="review">The review.</param>
    /// <param name="comparison">What changed since a baseline; null where none was given.</param>
    /// <param name="path">The file. With <c>.csv</c> the findings go into a second file beside it, <c>name.findings.csv</c>: a spreadsheet wants one table a file.</param>
    /// <param name="cancel">Ends the writing; files that were there before stay as they were.</param>
    /// <returns>The paths of what was written.</returns>
    /// <exception cref="ReportFormatException">The path ends in none of the three.</exception>
    /// <exception cref="ReviewFileException">A file cannot be written.</exception>
    public static async Task<IReadOnlyList<string>> SaveAsync(PermissionReview review, BaselineComparison? comparison, string path, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(review);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        switch (Path.GetExtension(path).ToLowerInvariant())
        {
            case ".html" or ".htm":
                await ReviewFile.WriteAsync(path, stream => WriteHtmlAsync(review, comparison, stream, cancel), cancel).ConfigureAwait(false);
                return [path];
            case ".json":
                await ReviewFile.WriteAsync(path, stream => WriteJsonAsync(review, comparison, stream, cancel), cancel).ConfigureAwait(false);
                return [path];
            case ".csv":
                var findings = Path.ChangeExtension(path, ".findings.csv");
                await ReviewFile.WriteAsync(path, stream => WriteCsvAsync(review, stream, cancel), cancel).ConfigureAwait(false);
                await ReviewFile.WriteAsync(findings, stream => WriteFindingsCsvAsync(review, stream, cancel), cancel).ConfigureAwait(false);
                return [path, findings];
            case var other:
                throw new ReportFormatException(path, other);
        }
    }

    /// <summary>One page that opens from a disk, with everything in it: no network, no other file. It works out every answer itself and says why.</summary>
    public static Task WriteHtmlAsync(PermissionReview review, BaselineComparison? comparison, Stream stream, CancellationToken cancel) =>
        ReportPage.WriteAsync(review, comparison, stream, cancel);

    /// <summary>
    /// Who may do what: a row for each subject and space in which they hold anything, or may. The columns are space, its name,
    /// subject, account id, type, status, the highest right, all rights, those that are Unknown, and through what the highest is
    /// held. Restrictions of pages are left aside.
    /// </summary>
    /// <remarks>RFC 4180, UTF-8 with a mark at the start, without which Excel takes names apart. A cell that a spreadsheet would take for a formula begins with an apostrophe.</remarks>
    public static Task WriteCsvAsync(PermissionReview review, Stream stream, CancellationToken cancel) => AccessTable.WriteAsync(review, stream, cancel);

    /// <summary>What is worth a look: a row for each finding, accepted ones included and marked. As careful as <see cref="WriteCsvAsync"/>.</summary>
    public static Task WriteFindingsCsvAsync(PermissionReview review, Stream stream, CancellationToken cancel) => FindingsTable.WriteAsync(review, stream, cancel);

    /// <summary>For programs: summary, findings, settings, what was not seen, and each space with its grants and how many hold which right. Schema <c>confluenceops.review/1</c>.</summary>
    public static Task WriteJsonAsync(PermissionReview review, BaselineComparison? comparison, Stream stream, CancellationToken cancel) =>
        ReviewDocument.WriteAsync(review, comparison, stream, cancel);
}
