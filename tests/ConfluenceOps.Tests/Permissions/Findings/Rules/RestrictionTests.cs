using ConfluenceOps.Permissions.Findings;

namespace ConfluenceOps.Tests.Permissions.Findings.Rules;

/// <summary>Lists of pages that do not do what they were made for.</summary>
public sealed class RestrictionTests
{
    [Fact]
    public void A_branch_that_nobody_can_open_is_told_once_with_how_much_it_hides()
    {
        var finding = Found.OneBy("OrphanedRestriction", Site().Deactivated("victor")
            .Space("HR", space => space.GrantEdit("group eng").Page("Home").Page("Pay", "Home", view: ["user victor"]).Page("Bands", "Pay").Page("Old", "Bands", view: ["user victor"]).Page("Open", "Home")));

        Assert.Equal(("Pay", "Nobody can open 'Pay' in HR, nor the 2 pages below it: its view list names only victor, whose account is inactive."), (finding.Page, finding.What));
    }

    [Fact]
    public void Two_lists_that_share_nobody_lock_the_lower_page()
    {
        var finding = Found.OneBy("OrphanedRestriction", Site().Space("ENG", space => space.GrantEdit("group eng").Page("Upper", view: ["user maya"]).Page("Lower", "Upper", view: ["user tom"], author: "tom")));

        Assert.Equal("Nobody can open 'Lower' in ENG: nobody on its view list passes the lists above it.", finding.What);
        Assert.Contains("-User maya", finding.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_people_whom_the_space_does_not_let_in_locks_the_page()
    {
        var finding = Found.OneBy("OrphanedRestriction", Site().Space("ENG", space => space.GrantEdit("group eng").Page("Plan", view: ["user nora"], author: "tom")));

        Assert.Equal("Nobody can open 'Plan' in ENG: nobody on its view list may view the space.", finding.What);
        Assert.StartsWith("Add-ConfluenceRestriction -Page Plan -Operation View -User tom", finding.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void A_group_whose_members_could_not_be_read_locks_nothing() =>
        Assert.Empty(Found.By("OrphanedRestriction", Site().Group("secret", [], gap: "403").Space("ENG", space => space.GrantEdit("group eng").Page("Plan", view: ["group secret"]))));

    [Fact]
    public void Somebody_on_the_last_list_who_is_on_none_above_is_told_with_the_list_that_is_in_the_way()
    {
        var finding = Found.OneBy("CutOffAbove", Site().Space("ENG", space => space.GrantEdit("group eng")
            .Page("Security", view: ["group eng"]).Page("Tests", "Security", view: ["user maya"]).Page("Finding", "Tests", view: ["user maya", "user tom"])));

        Assert.Equal("tom is on the view list of 'Finding' and cannot open it: missing on the view list of 'Tests' above it.", finding.What);
    }

    [Fact]
    public void A_group_on_a_list_is_cut_off_only_when_none_of_its_members_passes() =>
        Assert.Empty(Found.By("CutOffAbove", Site().Space("ENG", space => space.GrantEdit("group eng").Page("Upper", view: ["user maya"]).Page("Lower", "Upper", view: ["group eng"]))));

    [Fact]
    public void A_named_reader_whom_the_space_does_not_let_in_is_told()
    {
        var finding = Found.OneBy("CutOffAbove", Site().Space("ENG", space => space.GrantEdit("group eng").Page("Plan", view: ["user maya", "user nora"])));

        Assert.Equal("nora is on the view list of 'Plan' and cannot open it: ENG does not let them in.", finding.What);
        Assert.Equal("Grant-ConfluencePermission -Space ENG -User nora -Operation 'read space' # or take them off the list of the page", finding.Fix);
    }

    [Fact]
    public void An_editor_who_cannot_view_is_told_and_an_editor_who_can_is_not()
    {
        var finding = Found.OneBy("EditorCannotView", Site().Space("ENG", space => space.GrantEdit("group eng")
            .Page("Good", view: ["user maya", "user tom"], edit: ["user tom"]).Page("Mixed up", view: ["user maya"], edit: ["user tom"])));

        Assert.Equal("tom is on the edit list of 'Mixed up' and cannot view it: missing on the view list of the page itself. maya may view it and cannot edit it.", finding.What);
    }

    [Fact]
    public void A_lock_deep_in_an_open_tree_is_told_and_one_near_the_top_or_in_a_locked_branch_is_not()
    {
        var finding = Found.OneBy("DeepRestriction", Site().Space("ENG", space => space.GrantEdit("group eng")
            .Page("0").Page("1", "0", view: ["user maya"]).Page("2", "0").Page("3", "2").Page("4", "3").Page("5", "4", view: ["user tom"]).Page("6", "5", view: ["user tom"])));

        Assert.Equal((Severity.Information, "1 page of ENG has a view list 4 or more levels down, with none above: '5'."), (finding.Severity, finding.What));
    }

    /// <summary>Maya and Tom are engineers, Nora is not.</summary>
    private static AccessMapBuilder Site() => new AccessMapBuilder().People("maya", "tom", "nora").Group("eng", ["maya", "tom"]);
}
