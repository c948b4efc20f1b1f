using ConfluenceOps.Permissions.Findings;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Tests.Permissions.Findings.Rules;

/// <summary>Who administers spaces, and whether they do.</summary>
public sealed class AdministrationTests
{
    private static readonly DateTimeOffset _today = new AccessMapBuilder().Build().Gathered;

    [Fact]
    public void A_space_that_only_machines_and_leavers_administer_has_no_human_administrator()
    {
        var finding = Found.OneBy("NoHumanAdministrator", new AccessMapBuilder().People("maya", "svc-docs").Apps("bot").Deactivated("victor").Group("night", []).Group("admins", ["maya"], access: GroupAccess.ProductAdmin)
            .Space("HR", space => space.GrantAll("user victor").GrantAll("user svc-docs").GrantAll("user bot").GrantAll("group night").GrantEdit("user maya")));

        Assert.Equal(
            "No person administers HR: the right is held by victor, whose account is inactive, svc-docs, which is no person, bot, which is no person and the group night, in which nobody is active.", finding.What);
        Assert.StartsWith("Grant-ConfluencePermission -Space HR -Group admins -Operation 'read space', 'administer space' #", finding.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void A_personal_space_of_a_leaver_is_untidy_and_no_more()
    {
        var finding = Found.OneBy("NoHumanAdministrator", new AccessMapBuilder().Deactivated("victor").Space("~victor", space => space.GrantAll("user victor"), type: "personal"));

        Assert.Equal(Severity.Low, finding.Severity);
    }

    [Fact]
    public void Where_grants_or_members_could_not_be_read_nobody_says_that_a_person_is_missing() =>
        Assert.Empty(Found.By("NoHumanAdministrator", new AccessMapBuilder().People("maya").Group("admins", [], gap: "403")
            .Space("HR", space => space.Unread("403")).Space("ENG", space => space.GrantAll("group admins"))));

    [Fact]
    public void More_administrators_than_the_limit_are_found_and_those_of_the_site_do_not_count()
    {
        var site = new AccessMapBuilder().People("a", "b", "c", "d", "e", "f").Group("admins", ["e", "f"], access: GroupAccess.ProductAdmin).Group("team", ["a", "b", "c"])
            .Space("ENG", space => space.GrantAll("group team").GrantAll("user d").GrantAll("group admins"));

        Assert.Empty(Found.By("TooManyAdministrators", site));
        var finding = Found.OneBy("TooManyAdministrators", site, new FindingOptions { AdministratorLimit = 3 });

        Assert.Equal("4 people administer ENG, and the limit is 3: 3 through the group team and d.", finding.What);
        Assert.Equal("Revoke-ConfluencePermission -Space ENG -Group team -Operation 'administer space' # after giving the right to the few who need it", finding.Fix);
    }

    [Fact]
    public void A_right_to_administer_that_the_log_shows_no_use_of_is_found()
    {
        var finding = Found.OneBy("UnusedRight", TwoAdministrators(), audit:
        [
            Deed(400, "tom", "ENG space"),
            Deed(3, "maya", "ENG space"),
            Deed(2, "tom", "OPS space"),
        ]);

        Assert.Equal("tom may administer ENG, and the audit log shows no change there by that person for 90 days.", finding.What);
    }

    [Fact]
    public void A_log_that_does_not_reach_back_far_enough_says_nothing_about_unused_rights()
    {
        Assert.Empty(Found.By("UnusedRight", TwoAdministrators(), audit: [Deed(30, "maya", "ENG space")]));
        Assert.Empty(Found.By("UnusedRight", TwoAdministrators(), audit: null));
    }

    [Fact]
    public void A_right_that_was_given_lately_is_not_unused_for_long() =>
        Assert.Empty(Found.By("UnusedRight", TwoAdministrators(), audit:
            [Deed(400, "tom", "ENG space"), Deed(14, "maya", "ENG space") with { Affected = new AuditObject("tom", "User") }]));

    [Fact]
    public void A_log_of_which_only_the_last_days_were_read_reaches_back_when_the_site_keeps_it_that_long() =>
        Assert.Equal("tom", Found.OneBy(
            "UnusedRight", TwoAdministrators(), audit: [Deed(3, "maya", "ENG space")],
            settings: [new SecuritySetting { Name = "AuditRetention", State = SettingState.Known, Value = "1 year", Meaning = "How long." }]).Principal?.Name);

    private static AccessMapBuilder TwoAdministrators() => new AccessMapBuilder().People("maya", "tom").Space("ENG", space => space.GrantAll("user maya").GrantAll("user tom"));

    private static AuditRecord Deed(int daysAgo, string author, string space) => new()
    {
        At = _today.AddDays(-daysAgo), AuthorId = author, Summary = "Space permission added", Associated = [new AuditObject(space, "Space")],
    };
}
