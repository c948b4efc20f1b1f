using ConfluenceOps.Permissions.Deciding;
using ConfluenceOps.Permissions.ServiceAccounts;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;
using ConfluenceOps.Tests.Permissions.Findings;

namespace ConfluenceOps.Tests.Permissions.ServiceAccounts;

public sealed class LeastPrivilegeTests(DemonstrationReview made) : IClassFixture<DemonstrationReview>
{
    [Fact]
    public void The_service_account_of_the_demonstration_fits_what_it_is_for()
    {
        var map = made.Review.Map;

        var test = LeastPrivilege.Test(map, made.Review.Decider, map.Users.Single(user => user.AccountId == "712020:svc-docs"), ["ENG", "OPS", "HANDBOOK"], readOnly: true);

        Assert.Equal(PrivilegeVerdict.Fits, test.Verdict);
        Assert.Equal([("ENG", 4), ("OPS", 1)], test.Hidden.Select(hidden => (hidden.Space, hidden.Pages)));
    }

    [Fact]
    public void A_space_that_it_needs_and_cannot_view_is_missing_with_the_grant_that_mends_it()
    {
        var test = Test(Site().Space("ENG", space => space.GrantEdit("user maya")), ["ENG", "NONE"]);

        Assert.Equal(PrivilegeVerdict.TooLittle, test.Verdict);
        Assert.Equal([("NONE", "Check the key."), ("ENG", "Grant-ConfluencePermission -Space ENG -User svc -Operation 'read space'")], test.Missing.Select(missing => (missing.Space, missing.Fix)));
    }

    [Fact]
    public void A_deactivated_account_needs_no_grant_but_to_be_active()
    {
        var test = Test(new AccessMapBuilder().Deactivated("svc").Space("ENG", space => space.Grant("user svc", "read space")), ["ENG"]);

        Assert.Equal("Activate svc: in the site's administration, under Users.", Assert.Single(test.Missing).Fix);
    }

    [Fact]
    public void An_account_that_nothing_names_lacks_everything_and_has_nothing_in_excess()
    {
        var test = Test(new AccessMapBuilder().People("maya").Space("ENG", space => space.GrantEdit("user maya")), ["ENG"], new User { AccountId = "svc", DisplayName = "svc" });

        Assert.Equal(("ENG", PrivilegeVerdict.TooLittle), (Assert.Single(test.Missing).Space, test.Verdict));
    }

    [Fact]
    public void Pages_that_restrictions_keep_from_it_are_counted_and_do_not_change_the_verdict()
    {
        var test = Test(
            Site().Space("ENG", space => space.Grant("user svc", "read space").Page("Home").Page("Secret", "Home", view: ["user maya"]).Page("Below", "Secret").Page("Deeper", "Below", view: ["user maya"])), ["ENG"]);

        var hidden = Assert.Single(test.Hidden);
        Assert.Equal((3, 0, PrivilegeVerdict.Fits), (hidden.Pages, hidden.UnknownPages, test.Verdict));
        Assert.Equal(["Secret"], hidden.Below);
        Assert.Equal("Add-ConfluenceRestriction -Page Secret -Operation View -User svc; Add-ConfluenceRestriction -Page Deeper -Operation View -User svc", hidden.Fix);
    }

    [Theory]
    [InlineData(true, "svc may edit and comment in ENG, through the group machines.")]
    [InlineData(false, null)]
    public void Writing_in_a_space_that_it_is_for_is_too_much_only_for_reading_alone(bool readOnly, string? excess)
    {
        var test = Test(Site().Group("machines", ["svc"]).Space("ENG", space => space.GrantEdit("group machines")), ["ENG"], readOnly: readOnly);

        Assert.Equal(excess, test.Excess.SingleOrDefault()?.What);
    }

    [Fact]
    public void What_is_its_own_in_another_space_is_too_much_and_what_everybody_has_there_is_told_apart()
    {
        var test = Test(
            Site().Space("ENG", space => space.Grant("user svc", "read space"))
                .Space("HR", space => space.Grant("user svc", "read space"))
                .Space("ALL", space => space.Grant($"group {AccessMapBuilder.Everybody}", "read space"))
                .Space("OPEN", space => space.Grant("anonymous", "read space")),
            ["ENG"]);

        Assert.Equal(PrivilegeVerdict.TooMuch, test.Verdict);
        Assert.Equal([("HR", "Revoke-ConfluencePermission -Space HR -User svc")], test.Excess.Select(excess => (excess.Space!, excess.Fix)));
        Assert.Equal(["svc may view in ALL, through the group everybody.", "svc may view in OPEN, through anonymous."], test.LikeEverybody.Select(excess => excess.What));
    }

    [Fact]
    public void Rights_that_it_shares_with_people_are_left_by_leaving_the_group()
    {
        var test = Test(Site().Group("eng", ["maya", "svc"]).Space("ENG", space => space.Grant("group eng", "read space").Grant("user svc", "read space", "delete page")).Space("LAB", space => space.GrantEdit("group eng")), ["ENG"]);

        Assert.Equal(
            [
                "Revoke-ConfluencePermission -Space ENG -User svc -Operation 'delete page'",
                "Take the account out of the group eng, and grant what it needs to a group of its own: in the site's administration, under Groups.",
            ],
            test.Excess.Select(excess => excess.Fix));
    }

    [Fact]
    public void Administering_the_site_and_being_in_a_group_that_people_join_by_themselves_are_too_much()
    {
        var test = Test(Site().Group("admins", ["svc"], access: GroupAccess.SiteAdmin).Group("club", ["svc"], "OPEN").Space("ENG", space => space.Grant("user svc", "read space")), ["ENG"]);

        Assert.Equal(
            [
                "svc administers the site, through the group admins.",
                "svc is in the group club, which people join by themselves: whatever anybody grants that group, the account may do.",
            ],
            test.Excess.Select(excess => excess.What));
    }

    [Fact]
    public void What_could_not_be_read_makes_the_verdict_unknown_and_is_told_once()
    {
        var test = Test(Site().Space("ENG", space => space.Grant("user svc", "read space")).Space("HR", space => space.Unread("403.")).Space("OPS", space => space.Unread("403.")), ["ENG"]);

        Assert.Equal(PrivilegeVerdict.Unknown, test.Verdict);
        Assert.Equal(["What svc may do in HR and OPS could not be told. What it grants could not be read: 403."], test.Unknown);
    }

    private static AccessMapBuilder Site() => new AccessMapBuilder().People("svc", "maya", "tom", "elif");

    private static PrivilegeTest Test(AccessMapBuilder site, string[] needed, User? account = null, bool readOnly = true)
    {
        var map = site.Build();
        return LeastPrivilege.Test(map, new AccessDecider(map), account ?? map.Users.Single(user => user.AccountId == "svc"), needed, readOnly);
    }
}
