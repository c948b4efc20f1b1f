using System.Globalization;
using ConfluenceOps.Permissions.Findings;

namespace ConfluenceOps.Permissions.Reporting.Csv;

/// <summary>The findings as a table.</summary>
internal static class FindingsTable
{
    public static async Task WriteAsync(PermissionReview review, Stream stream, CancellationToken cancel)
    {
        var table = new CsvWriter(stream);
        await using (table.ConfigureAwait(false))
        {
            await table.WriteRowAsync(
                ["Severity", "Rule", "Space", "Page", "PageId", "Principal", "What", "Why", "Fix", "Accepted", "AcceptedUntil", "AcceptedBy", "Id"], cancel).ConfigureAwait(false);
            foreach (var finding in review.Findings)
                await table.WriteRowAsync(Row(finding), cancel).ConfigureAwait(false);
        }
    }

    private static string?[] Row(Finding finding) =>
    [
        finding.Severity.ToString(), finding.Rule, finding.Space, finding.Page, finding.PageId, finding.Principal?.ToString(), finding.What, finding.Why, finding.Fix,
        finding.Accepted?.Reason, finding.Accepted?.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), finding.Accepted?.By, finding.Id,
    ];
}
