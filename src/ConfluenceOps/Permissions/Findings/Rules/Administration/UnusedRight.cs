using ConfluenceOps.Sites;

namespace ConfluenceOps.Permissions.Findings.Rules.Administration;

/// <summary>Administration that nobody has used for long, as far as the audit log can tell.</summary>
/// <remarks>
/// facts.md, section 7: the log records what is changed, not what is read, and names spaces by name alone. So it can
/// tell of administration, and of no other right; and only where it reaches back far enough.
/// </remarks>
internal sealed class UnusedRight : FindingRule
{
    public override string Id => nameof(UnusedRight);

    public override string Title => "Nobody has used the right to administer for long";

    public override string Why => "A right that nobody uses is missed by nobody until somebody misuses it. The log shows what was changed and not what was read, so only administration can be judged by it.";

    internal override IEnumerable<Finding> Find(ReviewSubject review)
    {
        var since = review.Map.Gathered.AddDays(-review.Options.UnusedDays);
        if (review.AuditRecords is not { } records || !ReachesBack(review, records, since))
            yield break;
        var traces = records.Where(record => record.At >= since).SelectMany(Traces).ToLookup(trace => trace.Space, trace => trace.Of, StringComparer.OrdinalIgnoreCase);
        foreach (var space in review.Spaces.Where(space => !space.IsPersonal && space.Record.Space.Status != "archived"))
        {
            var seen = traces[space.Record.Space.Name].ToHashSet(StringComparer.Ordinal);
            var administering = space.Holdings.Where(holding => holding.Gives(AccessRight.Administer) && !review.Accounts.IsAdministratorGroup(holding.Principal)).ToList();
            // Somebody has to be left who could.
            if (administering.Count < 2)
                continue;
            foreach (var holding in administering)
                if (Holders(review, holding) is { Count: > 0 } holders && !seen.Contains(holding.Principal.ToString()) && !holders.Exists(seen.Contains))
                    yield return Found(
                        Severity.Information,
                        $"{holding.Beginning} may administer {space.Key}, and the audit log shows no change there by {(holding.Principal.Kind == PrincipalKind.User ? "that person" : "anybody in it")} for {review.Options.UnusedDays:N0} days.",
                        Mending.Revoke(holding, [AccessRight.Administer]), space.Record, principal: holding.Principal);
        }
    }

    /// <summary>A log that begins later proves nothing: either it holds an older record, or the site says that it keeps records that long.</summary>
    private static bool ReachesBack(ReviewSubject review, IReadOnlyList<AuditRecord> records, DateTimeOffset since) =>
        records.Any(record => record.At <= since) || (AuditRetention.Of(review) is { } kept && AuditRetention.DaysIn(kept) >= review.Options.UnusedDays);

    /// <summary>Who did something in a space, and whose rights there were changed: what was given lately cannot have been unused for long. By id and by name, because the log has the one or the other.</summary>
    private static IEnumerable<(string Space, string Of)> Traces(AuditRecord record) =>
        from thing in record.Affected is { } affected ? record.Associated.Append(affected) : record.Associated
        where thing.Type.Equals("Space", StringComparison.OrdinalIgnoreCase)
        from name in new[] { record.AuthorId, record.Author, record.Affected?.Name }
        where !string.IsNullOrEmpty(name)
        select (thing.Name, name);

    private static List<string> Holders(ReviewSubject review, Holding holding) =>
    [
        .. review.Decider.Site.Of(holding.Principal).And(review.Accounts.People).Sure
            .Select(number => review.Decider.Subjects[number]).SelectMany(person => new[] { person.Id, person.ToString() }),
    ];
}
