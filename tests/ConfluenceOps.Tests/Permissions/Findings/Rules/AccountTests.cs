using ConfluenceOps.Permissions.Findings;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Tests.Permissions.Findings.Rules;

/// <summary>Accounts that hold what they should not.</summary>
public sealed class AccountTests
{
    [Fact]
    public void A_deactivated_account_leaves_its_lists_where_others_stand_on_them_too()
    {
        var finding = Found.OneBy("DeactivatedGrant", new AccessMapBuilder().People("maya").Deactivated("victor")
            .Space("HR", space => space.GrantEdit("user maya").Page("Shared", view: ["user maya", "user victor"]).Page("Alone", edit: ["user victor"])));

        Assert.Equal((Severity.Low, "victor, whose account is inactive, is still on the list of 'Shared' and 'Alone' in HR."), (finding.Severity, finding.What));
        Assert.Equal("Remove-ConfluenceRestriction -Page Shared -Operation View -User victor", finding.Fix);
    }

    [Fact]
    public void All_deactivated_members_are_one_finding()
    {
        var finding = Found.OneBy("DeactivatedMember", new AccessMapBuilder().People("maya").Deactivated("victor", "ines").Group("hr", ["victor", "maya"]));

        Assert.Equal("2 deactivated accounts still are members of groups: victor (everybody and hr) and ines (everybody).", finding.What);
    }

    [Fact]
    public void Whoever_the_site_does_not_know_is_kept_and_told()
    {
        var findings = Found.By("UnknownPrincipal", new AccessMapBuilder().People("maya").Unknown("712020:gone")
            .Space("ENG", space => space.GrantEdit("user maya").Grant("user 712020:gone", "read space", "frobnicate widget").Grant("group left", "read space")
                .Grant("class all-martians", "read space").Grant("team red", "read space").Page("Plan", view: ["user 712020:gone", "user maya"])));

        Assert.Equal(
            [
                (Severity.Low, "'712020:gone', an account that the site does not know, holds 'read space' and 'frobnicate widget' in ENG and is on the list of 'Plan'."),
                (Severity.Low, "'left', a group that the site does not list, holds 'read space' in ENG."),
                (Severity.Medium, "'all-martians', a class of people that nobody here has heard of, holds 'read space' in ENG."),
                (Severity.Medium, "'team red', of a kind that nobody here has heard of, holds 'read space' in ENG."),
            ],
            findings.Select(finding => (finding.Severity, finding.What)).Order());
        Assert.Contains("Revoke-ConfluencePermission -Space ENG -User 712020:gone; Remove-ConfluenceRestriction -Page Plan -Operation View -User 712020:gone", findings.Select(finding => finding.Fix));
    }

    [Fact]
    public void A_group_whose_members_could_not_be_read_is_not_unknown() =>
        Assert.Empty(Found.By("UnknownPrincipal", new AccessMapBuilder().Group("secret", [], gap: "403").Space("ENG", space => space.Grant("group secret", "read space"))));

    [Fact]
    public void A_role_that_the_site_does_not_list_is_told()
    {
        var finding = Found.OneBy("UnknownPrincipal", new AccessMapBuilder().People("maya").Role("Viewer", "read space").Space("ENG", space => space.Assign("user maya", "ghost")));

        Assert.Equal("maya has the role 'ghost' in ENG, which the site does not list.", finding.What);
    }

    [Fact]
    public void The_one_person_who_administers_a_space_by_name_is_its_owner() =>
        Assert.Empty(Found.By("PersonalGrant", new AccessMapBuilder().People("maya", "tom").Group("eng", ["maya", "tom"])
            .Space("ENG", space => space.GrantEdit("group eng").GrantAll("user maya"))
            .Space("~tom", space => space.GrantAll("user tom").GrantEdit("user maya").GrantEdit("group eng"), type: "personal")));

    [Fact]
    public void Of_two_who_administer_by_name_the_one_who_made_the_homepage_is_the_owner()
    {
        var finding = Found.OneBy("PersonalGrant", new AccessMapBuilder().People("maya", "tom").Group("eng", ["maya", "tom"])
            .Space("ENG", space => space.GrantEdit("group eng").GrantAll("user maya").GrantAll("user tom").Page("Home", author: "maya")));

        Assert.Equal((Severity.Medium, "tom"), (finding.Severity, finding.Principal?.Name));
    }

    [Fact]
    public void A_person_beside_a_group_that_holds_as_much_is_found_and_one_without_such_a_group_is_not()
    {
        var findings = Found.By("PersonalGrant", new AccessMapBuilder().People("maya", "tom", "elif").Group("eng", ["maya"])
            .Space("ENG", space => space.GrantEdit("group eng").GrantEdit("user maya").GrantEdit("user tom"))
            .Space("LAB", space => space.Grant("group eng", "read space").GrantEdit("user elif")));

        Assert.Equal(
            [
                ("maya holds the rights to edit, comment and view in ENG by name, beside the group eng, through which the same person may edit, comment and view.",
                    "Revoke-ConfluencePermission -Space ENG -User maya # what the group eng gives stays"),
                ("tom holds the rights to edit, comment and view in ENG by name, while the group eng may edit, comment and view and the same person is not in it.",
                    "Revoke-ConfluencePermission -Space ENG -User tom # after putting tom into the group eng"),
            ],
            findings.Select(finding => (finding.What, finding.Fix)).Order());
    }

    [Fact]
    public void Guests_apps_machines_and_the_deactivated_are_no_people_with_grants_by_name() =>
        Assert.Empty(Found.By("PersonalGrant", new AccessMapBuilder().People("maya", "svc-docs").Guests("carla").Apps("bot").Deactivated("victor").Group("eng", ["maya"])
            .Space("ENG", space => space.GrantEdit("group eng").GrantEdit("user svc-docs").GrantEdit("user carla").GrantEdit("user bot").GrantEdit("user victor"))));

    [Fact]
    public void A_service_account_that_reads_is_as_it_should_be() =>
        Assert.Empty(Found.By("ServiceAccountExcess", new AccessMapBuilder().People("svc-docs").Group("machines", ["svc-docs"]).Space("ENG", space => space.Grant("group machines", "read space"))));

    [Theory]
    [InlineData("712020:4711", "Docs", "docs@serviceaccount.atlassian.com")]
    [InlineData("712020:4711", "svc-docs", null)]
    [InlineData("712020:4711", "Docs", "svc-docs@acme.example")]
    [InlineData("build-1", "Docs", null)]
    public void A_service_account_is_known_by_mail_name_or_what_the_options_say(string id, string name, string? mail)
    {
        var site = new AccessMapBuilder().User(new User { AccountId = id, DisplayName = name, Email = mail, AccountStatus = "active" }).Space("ENG", space => space.GrantEdit($"user {id}"));

        var finding = Found.OneBy("ServiceAccountExcess", site, new FindingOptions { ServiceAccounts = [.. new FindingOptions().ServiceAccounts, "build-*"] });

        Assert.Equal((Severity.Medium, $"The service account {name} may edit and comment in ENG, through {id}."), (finding.Severity, finding.What));
    }

    [Fact]
    public void A_service_account_that_administers_is_grave_in_a_space_and_at_the_site()
    {
        var findings = Found.By("ServiceAccountExcess", new AccessMapBuilder().People("svc-docs").Group("admins", ["svc-docs"], access: GroupAccess.SiteAdmin)
            .Space("ENG", space => space.GrantAll("group admins")));

        Assert.Equal([Severity.High, Severity.High], findings.Select(finding => finding.Severity));
        Assert.Contains("The service account svc-docs administers the site, through the group admins.", findings.Select(finding => finding.What));
    }

    [Fact]
    public void An_app_that_administers_is_one_finding_for_all_spaces()
    {
        var finding = Found.OneBy("AppAdministrator", new AccessMapBuilder().Apps("bot", "reader")
            .Space("ENG", space => space.GrantAll("user bot").GrantEdit("user reader")).Space("OPS", space => space.GrantAll("user bot")).Space("HR", space => space.GrantEdit("user bot")));

        Assert.Equal("The app bot administers 2 of 3 spaces: ENG and OPS.", finding.What);
        Assert.Equal(
            "Revoke-ConfluencePermission -Space ENG -User bot -Operation 'administer space'; Revoke-ConfluencePermission -Space OPS -User bot -Operation 'administer space'", finding.Fix);
    }
}
