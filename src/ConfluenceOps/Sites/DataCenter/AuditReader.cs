using System.Globalization;
using System.Runtime.CompilerServices;
using ConfluenceOps.Http;
using ConfluenceOps.Http.Errors;
using ConfluenceOps.Sites.DataCenter.Wire;
using Flurl;

namespace ConfluenceOps.Sites.DataCenter;

/// <summary>Reads the audit log: times and words are asked of the server, everything else is chosen here.</summary>
/// <remarks>facts.md, section 7. Versions before the auditing interface have the log that Cloud has too.</remarks>
internal sealed class AuditReader(HttpSession session)
{
    private const int Limit = 200;
    private const string What = "read the audit log";

    public async IAsyncEnumerable<AuditRecord> ReadAsync(AuditQuery query, [EnumeratorCancellation] CancellationToken cancel)
    {
        if (await ReadPartAsync(query, null, cancel).ConfigureAwait(false) is not { } part)
        {
            await foreach (var record in new Cloud.AuditReader(session).ReadAsync(query, cancel).ConfigureAwait(false))
                yield return record;
            yield break;
        }
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            foreach (var record in (part?.Entities ?? []).Select(ToRecord).Where(query.Selects))
                yield return record;
            if (part?.PagingInfo is not { LastPage: false, NextPageCursor: { Length: > 0 } next })
                yield break;
            if (!seen.Add(next))
                throw new MalformedAnswerException(What, "its pages lead in a circle");
            part = await ReadPartAsync(query, next, cancel).ConfigureAwait(false);
        }
    }

    /// <returns>Null where the site has no such interface.</returns>
    private async Task<WireEvents?> ReadPartAsync(AuditQuery query, string? cursor, CancellationToken cancel)
    {
        try
        {
            return await session.GetAsync(
                new Url("rest/auditing/1.0/events").SetQueryParams(new
                {
                    from = Instant(query.Since),
                    to = Instant(query.Until),
                    search = query.Text,
                    limit = Limit,
                    pageCursor = cursor,
                }),
                What, DataCenterJson.Default.WireEvents, cancel).ConfigureAwait(false);
        }
        catch (NotFoundException) when (cursor is null)
        {
            return null;
        }
    }

    private static string? Instant(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static AuditRecord ToRecord(WireEvent wire)
    {
        var objects = (wire.AffectedObjects ?? []).Select(one => new AuditObject(VisibleText.Of(one.Name), VisibleText.Of(one.Type))).ToList();
        return new AuditRecord
        {
            At = wire.Timestamp,
            Author = wire.Author?.Name is { } author ? VisibleText.Of(author) : null,
            AuthorId = wire.Author?.Id,
            RemoteAddress = wire.Source,
            Category = VisibleText.Of(wire.Type?.Category),
            Summary = VisibleText.Of(wire.Type?.Action),
            Key = wire.Type?.ActionI18nKey,
            Affected = objects.FirstOrDefault(),
            Associated = [.. objects.Skip(1)],
            Changes = [.. (wire.ChangedValues ?? []).Select(change => new AuditChange(VisibleText.Of(change.Key), VisibleText.Of(change.From), VisibleText.Of(change.To)))],
        };
    }
}
