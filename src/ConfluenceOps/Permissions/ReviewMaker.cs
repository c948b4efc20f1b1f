using System.Diagnostics;
using ConfluenceOps.Permissions.Deciding;
using ConfluenceOps.Permissions.Findings;
using ConfluenceOps.Permissions.Gathering;
using ConfluenceOps.Permissions.Verification;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Permissions;

/// <summary>Makes a review: gathers once, answers in memory, and looks for what should not be so.</summary>
public sealed class ReviewMaker
{
    private readonly ISite _site;
    private readonly TimeProvider _clock;
    private readonly ReviewOptions _options;

    /// <param name="site">The site.</param>
    /// <param name="clock">Tells when it was made.</param>
    /// <param name="options">What to do besides gathering.</param>
    public ReviewMaker(ISite site, TimeProvider clock, ReviewOptions options)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(options);
        (_site, _clock, _options) = (site, clock, options);
    }

    /// <summary>Reviews spaces.</summary>
    public async Task<PermissionReview> MakeAsync(IReadOnlyList<Space> spaces, IProgress<GatherProgress>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(spaces);
        if (!_options.UseAdminKey)
            return await ReviewAsync(spaces, progress, cancel).ConfigureAwait(false);
        var key = await _site.Access.UseAdminKeyAsync(cancel).ConfigureAwait(false);
        await using (key.ConfigureAwait(false))
            return await ReviewAsync(spaces, progress, cancel).ConfigureAwait(false);
    }

    private async Task<PermissionReview> ReviewAsync(IReadOnlyList<Space> spaces, IProgress<GatherProgress>? progress, CancellationToken cancel)
    {
        var watch = Stopwatch.StartNew();
        var requests = _site.RequestCount;
        var map = await new AccessGatherer(_site, _clock).GatherAsync(spaces, progress, cancel).ConfigureAwait(false);
        var gaps = new GapList();
        var settings = await gaps.ReadAsync<IReadOnlyList<SecuritySetting>>("the security settings", [], () => _site.Access.GetSecuritySettingsAsync(cancel)).ConfigureAwait(false);
        var records = _options.Audit is { } back ? await gaps.ReadAsync<IReadOnlyList<AuditRecord>?>("the audit log", null, () => ReadAuditAsync(back, cancel)).ConfigureAwait(false) : null;
        map = map with { Gaps = [.. map.Gaps, .. gaps.All] };
        var decider = new AccessDecider(map);
        var findings = ReviewFindings.Find(map, decider, settings, records, _options.Findings);
        var agreement = _options.Verify > 0 ? await new SiteVerifier(_site.Access, decider).VerifyAsync(_options.Verify, Seed(map), cancel).ConfigureAwait(false) : null;
        return new PermissionReview(map, decider)
        {
            Findings = findings,
            Settings = settings,
            Agreement = agreement,
            NotSeen = [.. Permissions.NotSeen.In(map), .. Hidden(map)],
            Requests = _site.RequestCount - requests,
            Duration = watch.Elapsed,
        };
    }

    private async Task<IReadOnlyList<AuditRecord>?> ReadAuditAsync(TimeSpan back, CancellationToken cancel)
    {
        var records = new List<AuditRecord>();
        await foreach (var record in _site.GetAuditRecordsAsync(new AuditQuery(Since: _clock.GetUtcNow() - back), cancel).ConfigureAwait(false))
            records.Add(record);
        return records;
    }

    /// <summary>Confluence shows nobody a page that a restriction keeps from them, and does not say that there is one.</summary>
    private IEnumerable<string> Hidden(AccessMap map)
    {
        if (map.Account is { } account && !_options.UseAdminKey)
            yield return $"Pages that {account.DisplayName} may not view are not in this review, and Confluence does not say how many there are. With -UseAdminKey an organization or site administrator sees them.";
    }

    /// <summary>The same site is sampled the same way on the same day, and otherwise on another.</summary>
    private static int Seed(AccessMap map) => (int)(map.Gathered.UtcTicks / TimeSpan.TicksPerDay);
}
