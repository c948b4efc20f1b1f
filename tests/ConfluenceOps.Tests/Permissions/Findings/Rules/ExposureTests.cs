using ConfluenceOps.Permissions.Findings;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Tests.Permissions.Findings.Rules;

/// <summary>What is open to more people than should be.</summary>
public sealed class ExposureTests
{
    private static readonly string[] _three = ["maya", "tom", "elif"];

    [Theory]
    [InlineData(true, Severity.High, "Anybody on the internet may view OPS.")]
    [InlineData(null, Severity.Medium, "Anybody on the internet may view OPS, if the site lets anonymous visitors in, which could not be told.")]
    [InlineData(false, Severity.Low, "Anybody on the internet may view OPS as soon as somebody lets anonymous visitors into the site; now it lets none in.")]
    public void A_space_that_is_open_to_anonymous_weighs_as_much_as_the_switch_of_the_site_makes_of_it(bool? allows, Severity severity, string what)
    {
        var finding = Found.OneBy("AnonymousView", new AccessMapBuilder().AllowsAnonymous(allows).Space("OPS", space => space.Grant("anonymous", "read space")));

        Assert.Equal((severity, what), (finding.Severity, finding.What));
    }

    [Fact]
    public void Anonymous_comments_are_less_grave_than_anonymous_edits()
    {
        var findings = Found.By("AnonymousWrite", new AccessMapBuilder()
            .Space("BLOG", space => space.Grant("anonymous", "read space", "create comment"))
            .Space("WIKI", space => space.Grant("anonymous", "read space", "create page", "delete page")));

        Assert.Equal(
            [
                (Severity.High, "Anybody on the internet may delete and edit in WIKI.", "Revoke-ConfluencePermission -Space WIKI -Anonymous -Operation 'create page', 'delete page'"),
                (Severity.Medium, "Anybody on the internet may comment in BLOG.", "Revoke-ConfluencePermission -Space BLOG -Anonymous -Operation 'create comment'"),
            ],
            findings.Select(finding => (finding.Severity, finding.What, finding.Fix)));
    }

    [Fact]
    public void An_anonymous_export_is_found()
    {
        var finding = Found.OneBy("AnonymousExport", new AccessMapBuilder().Space("OPS", space => space.Grant("anonymous", "read space", "export space")));

        Assert.Equal("Revoke-ConfluencePermission -Space OPS -Anonymous -Operation 'export space'", finding.Fix);
    }

    [Fact]
    public void A_group_of_all_people_is_everybody_and_a_team_is_not()
    {
        var site = new AccessMapBuilder().People("maya", "tom", "elif", "svc-docs").Group("staff", _three).Group("team", ["maya", "tom"])
            .Space("ENG", space => space.GrantEdit("group team").Grant("group staff", "read space", "delete page"));

        var finding = Found.OneBy("AllLicensedWrite", site);

        Assert.Equal("Everybody who may use Confluence may delete in ENG, through the group staff.", finding.What);
    }

    [Fact]
    public void That_everybody_edits_is_untidy_and_that_everybody_administers_is_grave()
    {
        var findings = Found.By("AllLicensedWrite", new AccessMapBuilder().People(_three)
            .Space("A", space => space.GrantEdit("class all-licensed-users"))
            .Space("B", space => space.GrantAll($"group {AccessMapBuilder.Everybody}")));

        Assert.Equal([("B", Severity.High), ("A", Severity.Low)], findings.Select(finding => (finding.Space, finding.Severity)));
    }

    [Fact]
    public void On_a_site_with_roles_a_smaller_role_mends_it()
    {
        var finding = Found.OneBy("AllLicensedWrite", new AccessMapBuilder().People(_three)
            .Role("Viewer", "read space", "create comment").Role("Collaborator", "read space", "create comment", "create page").Role("Manager", "read space", "create page", "delete page")
            .Space("A", space => space.Assign("class all-licensed-users", "Manager")));

        Assert.Equal("Everybody who may use Confluence may delete and edit in A, through the class 'all-licensed-users' as Manager.", finding.What);
        Assert.Equal("Grant-ConfluencePermission -Space A -AccessClass all-licensed-users -Role Collaborator", finding.Fix);
    }

    [Fact]
    public void A_confidential_page_that_everybody_may_view_is_found_and_one_with_a_list_is_not()
    {
        var finding = Found.OneBy("ConfidentialExposed", new AccessMapBuilder().People(_three).Group("hr", ["maya"])
            .Space("HR", space => space.Grant($"group {AccessMapBuilder.Everybody}", "read space").GrantEdit("group hr")
                .Page("Pay", labels: ["Confidential"]).Page("Bonus", labels: ["confidential"], view: ["group hr"]).Page("Party")));

        Assert.Equal(("Pay", Severity.Medium), (finding.Page, finding.Severity));
        Assert.Equal("Add-ConfluenceRestriction -Page Pay -Operation View -Group hr # and whoever else should read it, yourself included; or take the label away", finding.Fix);
    }

    [Fact]
    public void What_is_internal_may_be_viewed_by_all_inside_and_not_by_the_world()
    {
        var findings = Found.By("ConfidentialExposed", new AccessMapBuilder().People(_three)
            .Space("IN", space => space.Grant($"group {AccessMapBuilder.Everybody}", "read space").Page("Prices", labels: ["internal-only"]))
            .Space("OUT", space => space.Grant("anonymous", "read space").Page("Plans", labels: ["internal-only"])));

        Assert.Equal(["'Plans' in OUT is labelled 'internal-only', and anybody on the internet may view it."], findings.Select(finding => finding.What));
    }

    [Fact]
    public void A_self_service_group_counts_by_what_it_gives_beyond_what_everybody_has()
    {
        var findings = Found.By("SelfJoinGroup", new AccessMapBuilder().People(_three).Group("club", ["maya"], "OPEN").Group("team", ["tom"], "TEAM_MEMBERS")
            .Space("CLOSED", space => space.Grant("group club", "read space"))
            .Space("OPEN", space => space.Grant($"group {AccessMapBuilder.Everybody}", "read space").Grant("group club", "read space"))
            .Space("WRITE", space => space.Grant($"group {AccessMapBuilder.Everybody}", "read space").GrantEdit("group club"))
            .Space("TEAM", space => space.GrantEdit("group team")));

        Assert.Equal([("CLOSED", Severity.High), ("TEAM", Severity.Medium), ("WRITE", Severity.Medium)], findings.Select(finding => (finding.Space!, finding.Severity)));
    }

    [Fact]
    public void A_self_service_group_on_a_view_list_opens_the_page_to_whoever_likes()
    {
        var finding = Found.OneBy("SelfJoinGroup", new AccessMapBuilder().People(_three).Group("club", ["maya"], "OPEN")
            .Space("ENG", space => space.Grant($"group {AccessMapBuilder.Everybody}", "read space").Page("Plan", view: ["group club", "user tom"])));

        Assert.Equal("Anybody can join the group club by themselves and is on the view list of 'Plan' in ENG.", finding.What);
    }

    [Fact]
    public void A_guest_is_where_an_invitation_is_and_a_finding_where_none_is()
    {
        var findings = Found.By("GuestAccess", new AccessMapBuilder().People(_three).Guests("carla", "omar").Group("auditors", ["carla"]).Group("mixed", ["maya", "omar"])
            .Space("NAMED", space => space.Grant("user carla", "read space"))
            .Space("GROUP", space => space.Grant("group auditors", "read space"))
            .Space("MIXED", space => space.GrantEdit("group mixed"))
            .Space("WORLD", space => space.Grant("anonymous", "read space").Grant("user carla", "read space")));

        Assert.Equal(
            [
                (Severity.Medium, "omar, a guest, may view MIXED without being invited to it, through the group mixed."),
                (Severity.Low, "omar, a guest, may view WORLD without being invited to it, through anonymous."),
            ],
            findings.Select(finding => (finding.Severity, finding.What)));
    }

    [Fact]
    public void A_group_that_people_join_by_themselves_and_that_lets_them_in_is_found()
    {
        var finding = Found.OneBy("OpenProductGroup", new AccessMapBuilder().People(_three)
            .Group("anybody", _three, "OPEN", GroupAccess.Product).Group("club", _three, "OPEN").Group("staff", _three, access: GroupAccess.Product));

        Assert.Equal("Whoever joins the group anybody by themselves may use Confluence.", finding.What);
    }
}
