using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Permissions.Findings.Rules.Settings;

/// <summary>Groups that people join by themselves and that let them into Confluence, or make them administrators.</summary>
internal sealed class OpenProductGroup : FindingRule
{
    public override string Id => nameof(OpenProductGroup);

    public override string Title => "A group that people join by themselves gives access to Confluence";

    public override string Why => "Whoever has an account of the organization lets themselves in, takes a licence, and holds whatever all licensed people hold.";

    internal override IEnumerable<Finding> Find(ReviewSubject review) =>
        from record in review.Map.Groups
        let @group = record.Group
        where @group.IsSelfService && @group.Access is > GroupAccess.None
        select Found(
            Severity.High,
            $"{(@group.ManagedBy == "TEAM_MEMBERS" ? $"Whomever a member adds to the group {@group}" : $"Whoever joins the group {@group} by themselves")} {Gains(@group.Access ?? GroupAccess.None)}.",
            $"Let administrators manage who is in {@group}: in the site's administration, under Groups.",
            principal: new Principal(PrincipalKind.Group, @group.Id, @group.Name));

    private static string Gains(GroupAccess access) =>
        access.HasFlag(GroupAccess.SiteAdmin) ? "administers the whole site"
        : access.HasFlag(GroupAccess.ProductAdmin) ? "administers Confluence"
        : "may use Confluence";
}
