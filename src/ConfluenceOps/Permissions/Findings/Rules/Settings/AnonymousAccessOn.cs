namespace ConfluenceOps.Permissions.Findings.Rules.Settings;

/// <summary>Sites that let anonymous visitors in although no space is open to them. Where one is, that is the finding.</summary>
internal sealed class AnonymousAccessOn : FindingRule
{
    public override string Id => nameof(AnonymousAccessOn);

    public override string Title => "The site lets anonymous visitors in, and no space needs it";

    public override string Why => "One careless grant in one space is then enough to open it to the internet.";

    internal override IEnumerable<Finding> Find(ReviewSubject review)
    {
        if (review.Known("AnonymousAccess")?.Value == "on" && !review.Spaces.Any(space => space.Anonymous.Any()))
            yield return Found(
                Severity.Low, $"The site lets people use it who are not signed in, and none of the {review.Spaces.Count:N0} spaces of the review is open to them.",
                "Switch it off: in the settings of Confluence, Security, Global permissions, Anonymous access.");
    }
}
