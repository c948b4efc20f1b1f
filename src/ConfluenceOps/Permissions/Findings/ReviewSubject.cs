using ConfluenceOps.Permissions.Deciding;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Permissions.Findings;

/// <summary>What the rules look at: what was gathered, the answers to it, and what several of them would otherwise work out again.</summary>
internal sealed class ReviewSubject
{
    public ReviewSubject(
        AccessMap map, AccessDecider decider, IReadOnlyList<SecuritySetting> settings, IReadOnlyList<AuditRecord>? auditRecords, FindingOptions options)
    {
        (Map, Decider, Settings, AuditRecords, Options) = (map, decider, settings, auditRecords, options);
        Accounts = new AccountKinds(map, decider, options);
        var places = decider.Places.ToLookup(place => place.Space.Record.Space.Key, StringComparer.OrdinalIgnoreCase);
        Spaces =
        [
            .. map.Spaces.DistinctBy(record => record.Space.Key, StringComparer.OrdinalIgnoreCase)
                .Select(record => new ReviewedSpace(record, Holding.AllOf(record, map.Roles), [.. places[record.Space.Key]])),
        ];
    }

    public AccessMap Map { get; }

    public AccessDecider Decider { get; }

    public IReadOnlyList<SecuritySetting> Settings { get; }

    /// <summary>The audit log; null when it was not asked for.</summary>
    public IReadOnlyList<AuditRecord>? AuditRecords { get; }

    public FindingOptions Options { get; }

    public AccountKinds Accounts { get; }

    public IReadOnlyList<ReviewedSpace> Spaces { get; }

    /// <summary>A setting of the site that is known; null for one that is not.</summary>
    public SecuritySetting? Known(string setting) => Settings.FirstOrDefault(one => one.Name == setting && one.State == SettingState.Known);
}

/// <summary>A space with what it gives to whom, and its content in its tree.</summary>
/// <param name="Record">What was gathered.</param>
/// <param name="Holdings">What it gives, by principal.</param>
/// <param name="Places">What is in it.</param>
internal sealed record ReviewedSpace(SpaceRecord Record, IReadOnlyList<Holding> Holdings, IReadOnlyList<Place> Places)
{
    public string Key => Record.Space.Key;

    public bool IsPersonal => Record.Space.Type == "personal";

    /// <summary>What it gives to whoever is not signed in.</summary>
    public IEnumerable<Holding> Anonymous => Holdings.Where(holding => holding.Principal.Kind == PrincipalKind.Anonymous);
}
