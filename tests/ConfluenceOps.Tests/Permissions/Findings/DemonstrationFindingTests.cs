using ConfluenceOps.Permissions.Findings;

namespace ConfluenceOps.Tests.Permissions.Findings;

/// <summary>The planted stories of the demonstration site, by their numbers in its README.</summary>
public sealed class DemonstrationFindingTests(DemonstrationReview made) : IClassFixture<DemonstrationReview>
{
    /// <summary>Which finding tells which story; the gravest first, as they are listed.</summary>
    private static readonly (int Story, string Finding)[] _stories =
    [
        (1, "High AnonymousView OPS"),
        (3, "High SelfJoinGroup HR"),
        (9, "Medium AllLicensedWrite HANDBOOK"),
        (2, "Medium DeactivatedGrant HR"),
        (8, "Medium PersonalGrant ENG"),
        (4, "Medium OrphanedRestriction HR Salary review"),
        (5, "Medium OrphanedRestriction OPS Night shift handover"),
        (6, "Medium CutOffAbove ENG Finding 7: Token replay in the partner API"),
        (7, "Medium EditorCannotView ENG Production access register"),
        (1, "Low GuestAccess OPS"),
        (2, "Low DeactivatedMember"),
    ];

    [Fact]
    public void The_findings_tell_the_planted_stories_and_nothing_else() =>
        Assert.Equal(_stories.Select(story => story.Finding), made.Review.Findings.Select(Told));

    [Theory]
    [InlineData("AnonymousView", "Anybody on the internet may view OPS. Of its 20 pages 19 have no view list to keep them back.", "Revoke-ConfluencePermission -Space OPS -Anonymous")]
    [InlineData("GuestAccess", "Carla Moreno, a guest, may view OPS without being invited to it, through anonymous.", "Revoke-ConfluencePermission -Space OPS -Anonymous")]
    [InlineData(
        "DeactivatedGrant", "Victor Hale, whose account is inactive, still holds the rights to administer, delete, edit, export, comment and view in HR and is on the list of 'Salary review'.",
        "Revoke-ConfluencePermission -Space HR -User 712020:victor-hale")]
    [InlineData("DeactivatedMember", "1 deactivated account still is a member of groups: Victor Hale (acme-users and people-team).", "Take them out of their groups: in the site's administration, under Users.")]
    [InlineData(
        "SelfJoinGroup", "Anybody can join the group social-committee by themselves and may then edit, comment and view in HR.",
        "Revoke-ConfluencePermission -Space HR -Group social-committee # or let administrators manage who is in social-committee: in the site's administration, under Groups")]
    [InlineData(
        "CutOffAbove", "Jonas Weber is on the view list of 'Finding 7: Token replay in the partner API' and cannot open it: missing on the view list of 'Penetration test findings' above it.",
        "Add-ConfluenceRestriction -Page 65554 -Operation View -User 712020:jonas-weber # or take them off the list of the page")]
    [InlineData(
        "EditorCannotView", "Lúcia Ferreira is on the edit list of 'Production access register' and cannot view it: missing on the view list of the page itself. Maya Okafor may view it and cannot edit it.",
        "Add-ConfluenceRestriction -Page 65557 -Operation View -User 712020:lucia-ferreira # or take them off the edit list")]
    [InlineData(
        "PersonalGrant",
        "Tom Becker holds the rights to administer, delete, edit, export, comment and view in ENG by name, beside the group engineering, through which the same person may edit, comment and view.",
        "Revoke-ConfluencePermission -Space ENG -User 712020:tom-becker # what the group engineering gives stays")]
    [InlineData(
        "AllLicensedWrite", "Everybody who may use Confluence may delete and edit in HANDBOOK, through the group acme-users.",
        "Revoke-ConfluencePermission -Space HANDBOOK -Group acme-users -Operation 'delete page', 'delete blogpost', 'delete comment', 'delete attachment'")]
    public void Each_story_is_told_with_what_mends_it(string rule, string what, string fix)
    {
        var finding = Assert.Single(made.Review.Findings, finding => finding.Rule == rule);

        Assert.Equal((what, fix), (finding.What, finding.Fix));
    }

    [Theory]
    [InlineData("Salary review", "its view list names only Victor Hale, whose account is inactive.", "-User 712020:hanna-kowalczyk")]
    [InlineData("Night shift handover", "its view list names only the group night-shift, in which nobody is active.", "-User 712020:sam-whitaker")]
    public void A_page_that_nobody_can_open_goes_to_its_author_or_else_to_who_administers_the_space(string page, string why, string keeper)
    {
        var finding = Assert.Single(made.Review.Findings, finding => finding.Page == page);

        Assert.EndsWith(why, finding.What, StringComparison.Ordinal);
        Assert.Contains(keeper, finding.Fix, StringComparison.Ordinal);
    }

    private static string Told(Finding finding) =>
        string.Join(' ', new[] { finding.Severity.ToString(), finding.Rule, finding.Space, finding.Page }.Where(word => word is not null));
}
