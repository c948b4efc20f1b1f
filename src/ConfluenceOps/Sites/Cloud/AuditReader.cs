using System.Runtime.CompilerServices;
using ConfluenceOps.Http;
using ConfluenceOps.Http.Errors;
using ConfluenceOps.Sites.Cloud.Wire;
using Flurl;

namespace ConfluenceOps.Sites.Cloud;

/// <summary>Reads the audit log: times and words are asked of the server, everything else is chosen here.</summary>
internal sealed class AuditReader(HttpSession session)
{
    private const int Limit = 1000;
    private const string What = "read the audit log";

    public async IAsyncEnumerable<AuditRecord> ReadAsync(AuditQuery query, [EnumeratorCancellation] CancellationToken cancel)
    {
        string? before = null;
        for (var start = 0; ;)
        {
            var page = await session.GetAsync(
                new Url("rest/api/audit").SetQueryParams(new
                {
                    startDate = query.Since?.ToUnixTimeMilliseconds(),
                    endDate = query.Until?.ToUnixTimeMilliseconds(),
                    searchString = query.Text,
                    start,
                    limit = Limit,
                }),
                What, WireJson.Default.ResultPageWireAudit, cancel).ConfigureAwait(false);
            if (page.Results is not { Count: > 0 } rows)
                yield break;
            var records = rows.Select(row => row.ToRecord()).ToList();
            var last = Print(records[^1]);
            if (last == before)
                throw new MalformedAnswerException(What, "it gives the same page again and again");
            before = last;
            foreach (var record in records.Where(query.Selects))
                yield return record;
            start += rows.Count;
            // A short page is the last one, but only where the server says how long it would have been.
            if (rows.Count < page.Limit)
                yield break;
        }
    }

    private static string Print(AuditRecord record) =>
        $"{record.At.UtcTicks} {record.AuthorId} {record.Summary} {record.Affected} {string.Join(' ', record.Associated)} {string.Join(' ', record.Changes)}";
}
