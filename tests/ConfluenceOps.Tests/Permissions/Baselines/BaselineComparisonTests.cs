using ConfluenceOps.Permissions;
using ConfluenceOps.Permissions.Baselines;
using ConfluenceOps.Permissions.Findings;

namespace ConfluenceOps.Tests.Permissions.Baselines;

public class BaselineComparisonTests
{
    [Fact]
    public void Nothing_changed_between_two_reviews_of_the_same_state()
    {
        var comparison = Compare(Site(), Site());

        Assert.Empty(comparison.Access);
        Assert.Equal((0, 0, 0), (comparison.Gained, comparison.Lost, comparison.Unclear));
        Assert.Empty(comparison.NewSpaces);
        Assert.Empty(comparison.GonePages);
        Assert.Empty(comparison.NewUsers);
    }

    [Fact]
    public void Somebody_who_was_put_into_a_group_gained_what_the_group_is_granted_through_that_group()
    {
        var comparison = Compare(Site(), Site(engineering: ["maya", "tom"]));

        Assert.All(comparison.Access, change => Assert.Equal(("tom", "ENG", AccessChangeKind.Gained), (change.Subject.Id, change.Space, change.Kind)));
        Assert.Equal([AccessRight.View, AccessRight.Edit, AccessRight.Comment], comparison.Access.Where(change => change.PageId is null).Select(change => change.Right));
        Assert.Contains("through the group engineering", comparison.Access.First().Through, StringComparison.Ordinal);
        Assert.Equal(comparison.Access.Count, comparison.Gained);
    }

    [Fact]
    public void A_change_of_the_space_counts_the_pages_that_it_reaches_and_leaves_out_those_that_a_list_keeps_shut()
    {
        var comparison = Compare(Site(), Site(engineering: ["maya", "tom"]));

        // Home, Plans and Minutes; not Secret nor what is below it, which only Maya may see.
        Assert.Equal(3, Single(comparison, AccessRight.View).Pages);
    }

    [Fact]
    public void A_grant_that_is_gone_is_named_as_what_was_lost()
    {
        var before = Site(grants: space => space.GrantEdit("user tom"));

        var change = Single(Compare(before, Site()), AccessRight.Edit);

        Assert.Equal(AccessChangeKind.Lost, change.Kind);
        Assert.Contains("No longer: ENG grants 'Add pages' through tom", change.Through, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_list_on_a_page_takes_the_view_of_the_branch_away_and_is_said_once_for_its_topmost_page()
    {
        var comparison = Compare(Site(engineering: ["maya", "tom"]), Site(engineering: ["maya", "tom"], plans: ["user maya"]));

        Assert.All(comparison.Access, change => Assert.Equal(("tom", "Plans", AccessChangeKind.Lost), (change.Subject.Id, change.PageId, change.Kind)));
        Assert.Equal([AccessRight.View, AccessRight.Edit], comparison.Access.Select(change => change.Right));
        Assert.All(comparison.Access, change => Assert.Equal(2, change.Pages));
        Assert.Contains("'Plans' may be viewed only by one named user", comparison.Access.First().Through, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_was_lifted_says_that_there_is_none_any_more()
    {
        var comparison = Compare(Site(engineering: ["maya", "tom"], plans: ["user maya"]), Site(engineering: ["maya", "tom"]));

        var change = comparison.Access.First();
        Assert.Equal((AccessChangeKind.Gained, "Plans", AccessRight.View), (change.Kind, change.PageId, change.Right));
        Assert.Contains("Neither the page nor anything above it has a view restriction", change.Through, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_stays_shut_below_a_branch_that_opened_is_not_counted_with_it()
    {
        var before = Branch("Top", "user maya", "user maya");
        var after = Branch("Top", null, "user maya");

        var change = Assert.Single(Compare(before, after).Access, change => change.Right == AccessRight.View);

        // Top and the page beside the one that stays shut.
        Assert.Equal(("tom", "Top", 2), (change.Subject.Id, change.PageId, change.Pages));
    }

    [Fact]
    public void What_can_no_longer_be_told_is_unclear_and_neither_gained_nor_lost()
    {
        var after = new AccessMapBuilder().People("maya", "tom").Group("engineering", ["maya"], gap: "403").Space("ENG", space => space.GrantEdit("group engineering")).Build();
        var before = new AccessMapBuilder().People("maya", "tom").Group("engineering", ["maya"]).Space("ENG", space => space.GrantEdit("group engineering")).Build();

        var comparison = Compare(before, after);

        Assert.Equal((0, 0, 3), (comparison.Gained, comparison.Lost, comparison.Unclear));
        Assert.All(comparison.Access, change => Assert.Equal("tom", change.Subject.Id));
    }

    [Fact]
    public void A_deactivated_account_is_named_and_has_lost_what_it_had_because_of_that()
    {
        var before = new AccessMapBuilder().People("maya", "victor").Space("ENG", space => space.Grant("user victor", "read space")).Build();
        var after = new AccessMapBuilder().People("maya").Deactivated("victor").Space("ENG", space => space.Grant("user victor", "read space")).Build();

        var comparison = Compare(before, after);

        Assert.Equal("victor", Assert.Single(comparison.DeactivatedUsers).AccountId);
        var change = Assert.Single(comparison.Access);
        Assert.Equal(AccessChangeKind.Lost, change.Kind);
        Assert.Contains("The account is inactive", change.Through, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_account_gained_what_it_may_and_one_that_is_gone_lost_it()
    {
        var before = new AccessMapBuilder().People("maya", "old").Space("ENG", space => space.Grant("group everybody", "read space")).Build();
        var after = new AccessMapBuilder().People("maya", "new").Space("ENG", space => space.Grant("group everybody", "read space")).Build();

        var comparison = Compare(before, after);

        Assert.Equal("new", Assert.Single(comparison.NewUsers).AccountId);
        Assert.Equal("old", Assert.Single(comparison.GoneUsers).AccountId);
        Assert.Equal([("new", AccessChangeKind.Gained), ("old", AccessChangeKind.Lost)], comparison.Access.Select(change => (change.Subject.Id, change.Kind)));
    }

    [Fact]
    public void New_and_vanished_spaces_are_one_line_each_with_the_number_of_those_who_may_view_them()
    {
        var before = new AccessMapBuilder().People("maya", "tom").Space("OLD", space => space.Grant("user maya", "read space").Page("Old page")).Build();
        var after = new AccessMapBuilder().People("maya", "tom").Space("NEW", space => space.Grant("group everybody", "read space").Page("New page")).Build();

        var comparison = Compare(before, after);

        Assert.Equal([new SpaceChange("NEW", "NEW space", 2)], comparison.NewSpaces);
        Assert.Equal([new SpaceChange("OLD", "OLD space", 1)], comparison.GoneSpaces);
        Assert.Empty(comparison.NewPages);
        Assert.Empty(comparison.Access);
    }

    [Fact]
    public void A_page_that_was_moved_to_a_space_with_more_readers_is_a_gain_for_them()
    {
        var before = Moved("HR");
        var after = Moved("ALL");

        var change = Assert.Single(Compare(before, after).Access, change => change.Right == AccessRight.View);

        Assert.Equal(("tom", "ALL", "Salaries", AccessChangeKind.Gained), (change.Subject.Id, change.Space, change.Page, change.Kind));

        static AccessMap Moved(string space) => new AccessMapBuilder().People("maya", "tom")
            .Space("HR", hr => Fill(hr.Grant("user maya", "read space"), space == "HR"))
            .Space("ALL", all => Fill(all.Grant("group everybody", "read space"), space == "ALL"))
            .Build();

        static void Fill(AccessMapBuilder.SpaceBuilder space, bool isHere)
        {
            if (isHere)
                space.Page("Salaries");
        }
    }

    [Fact]
    public void New_and_vanished_pages_and_findings_are_listed()
    {
        var before = new AccessMapBuilder().People("maya").Space("ENG", space => space.Page("Home").Page("Gone", "Home")).Build();
        var after = new AccessMapBuilder().People("maya").Space("ENG", space => space.Page("Home").Page("Come", "Home")).Build();
        var earlier = new ReviewBaseline { Map = before, Findings = [new BaselineFinding("Old-1", "Old", Severity.Low, "Was so.", "ENG", false)] };
        var review = new PermissionReview(after)
        {
            Findings = [new Finding { Id = "New-1", Rule = "New", Severity = Severity.High, What = "Is so.", Why = "Because.", Fix = "Mend it." }],
        };

        var comparison = BaselineComparison.Compare(earlier, review);

        Assert.Equal("Come", Assert.Single(comparison.NewPages).Title);
        Assert.Equal("Gone", Assert.Single(comparison.GonePages).Title);
        Assert.Equal("New-1", Assert.Single(comparison.NewFindings).Id);
        Assert.Equal("Old-1", Assert.Single(comparison.GoneFindings).Id);
    }

    [Fact]
    public void A_baseline_of_another_site_is_refused()
    {
        var error = Assert.Throws<BaselineOfAnotherSiteException>(() => Compare(Site() with { Site = new Uri("https://other.example/wiki/") }, Site()));
        Assert.Contains("https://other.example/wiki/", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_site_written_without_its_last_slash_is_the_same_site() =>
        Assert.Empty(Compare(Site() with { Site = new Uri("https://ACME.example/wiki") }, Site()).Access);

    [Fact]
    public void A_tree_of_twenty_thousand_levels_is_compared_without_deep_recursion()
    {
        var change = Assert.Single(Compare(Deep([]), Deep(["user maya"])).Access, change => change.Right == AccessRight.View);

        Assert.Equal(("tom", "0", 20_000), (change.Subject.Id, change.PageId, change.Pages));

        static AccessMap Deep(string[] view) => new AccessMapBuilder().People("maya", "tom").Space("ENG", space =>
        {
            space.Grant("group everybody", "read space").Page("0", view: view);
            for (var level = 1; level < 20_000; level++)
                space.Page($"{level}", $"{level - 1}");
        }).Build();
    }

    private static AccessChange Single(BaselineComparison comparison, AccessRight right) =>
        Assert.Single(comparison.Access, change => change.Right == right && change.PageId is null);

    private static BaselineComparison Compare(AccessMap before, AccessMap after) =>
        BaselineComparison.Compare(new ReviewBaseline { Map = before }, new PermissionReview(after));

    private static AccessMap Site(string[]? engineering = null, string[]? plans = null, Action<AccessMapBuilder.SpaceBuilder>? grants = null) => new AccessMapBuilder()
        .People("maya", "tom").Group("engineering", engineering ?? ["maya"])
        .Space("ENG", space =>
        {
            grants?.Invoke(space);
            space.GrantEdit("group engineering")
                .Page("Home").Page("Plans", "Home", view: plans).Page("Minutes", "Plans")
                .Page("Secret", "Home", view: ["user maya"]).Page("More secret", "Secret");
        })
        .Build();

    private static AccessMap Branch(string top, string? list, string shut) => new AccessMapBuilder().People("maya", "tom")
        .Space("ENG", space => space.Grant("group everybody", "read space")
            .Page(top, view: list is null ? null : [list]).Page("Shut", top, view: [shut]).Page("Open", top))
        .Build();
}
