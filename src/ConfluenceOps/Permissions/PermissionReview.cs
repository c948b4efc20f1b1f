using ConfluenceOps.Permissions.Deciding;
using ConfluenceOps.Permissions.Findings;
using ConfluenceOps.Permissions.Verification;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Permissions;

/// <summary>A run over the permissions of a site: what was gathered, and what is worth a look. Answers any number of questions in memory.</summary>
public sealed class PermissionReview
{
    private readonly Lazy<AccessDecider> _decider;

    /// <param name="map">What was gathered.</param>
    public PermissionReview(AccessMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        Map = map;
        _decider = new Lazy<AccessDecider>(() => new AccessDecider(map));
    }

    /// <param name="map">What was gathered.</param>
    /// <param name="decider">The answers to it.</param>
    internal PermissionReview(AccessMap map, AccessDecider decider)
    {
        Map = map;
        _decider = new Lazy<AccessDecider>(decider);
    }

    /// <summary>What was gathered.</summary>
    public AccessMap Map { get; }

    /// <summary>The site's address.</summary>
    public Uri Site => Map.Site;

    /// <summary>When it was gathered.</summary>
    public DateTimeOffset Gathered => Map.Gathered;

    /// <summary>Answers who may do what.</summary>
    public AccessDecider Decider => _decider.Value;

    /// <summary>What is worth a look, the gravest first; accepted ones included, and marked.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>The site's security settings.</summary>
    public IReadOnlyList<SecuritySetting> Settings { get; init; } = [];

    /// <summary>How far the site's own checks agree; null when it was not asked.</summary>
    public SiteAgreement? Agreement { get; init; }

    /// <summary>What the account could not see, the first things first; empty for a review that saw everything.</summary>
    public IReadOnlyList<string> NotSeen { get; init; } = [];

    /// <summary>How many requests it took.</summary>
    public long Requests { get; init; }

    /// <summary>How long it took.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>The same review with other findings, such as those of which some are accepted.</summary>
    public PermissionReview With(IReadOnlyList<Finding> findings) => new(Map, Decider)
    {
        Findings = findings,
        Settings = Settings,
        Agreement = Agreement,
        NotSeen = NotSeen,
        Requests = Requests,
        Duration = Duration,
    };
}
