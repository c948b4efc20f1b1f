using ConfluenceOps.Permissions.Deciding;
using ConfluenceOps.Permissions.Findings;
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
    public Verification? Verification { get; init; }

    /// <summary>What the account could not see, the first things first; empty for a review that saw everything.</summary>
    public IReadOnlyList<string> NotSeen { get; init; } = [];

    /// <summary>How many requests it took.</summary>
    public long Requests { get; init; }

    /// <summary>How long it took.</summary>
    public TimeSpan Duration { get; init; }
}

/// <summary>How far the site's own permission checks agree with the review.</summary>
/// <param name="Asked">How many pairs of page and subject the site was asked about.</param>
/// <param name="Agreed">Where both said the same.</param>
/// <param name="Resolved">Where the review said Unknown and the site knew.</param>
/// <param name="Disagreements">Where they said different things: each is a defect here, or a way in that no interface shows.</param>
public sealed record Verification(int Asked, int Agreed, int Resolved, IReadOnlyList<Disagreement> Disagreements);

/// <summary>A pair on which site and review differ.</summary>
/// <param name="Review">What the review says, with reasons.</param>
/// <param name="Site">What the site says.</param>
public sealed record Disagreement(EffectivePermission Review, PermissionCheck Site);
