using ConfluenceOps.Permissions;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Tests.Permissions.Deciding;

/// <summary>facts.md, section 6, steps 4 and 5, and what tools get wrong there.</summary>
public class RestrictionChainTests
{
    private static AccessMapBuilder Site(Action<AccessMapBuilder.SpaceBuilder> fill) => new AccessMapBuilder()
        .People("maya", "jonas", "priya", "tom").Group("engineering", ["maya", "jonas", "priya"]).Group("leads", ["maya"]).Group("unread", [], gap: "The members could not be read.")
        .Space("ENG", space => fill(space.GrantAll("group everybody")));

    [Fact]
    public void An_empty_list_is_open_and_not_for_nobody() =>
        Site(space => space.Page("Open", view: [])).Ask("user tom", "Open").Is(AccessResult.Allowed, AccessLayer.ViewRestriction);

    [Fact]
    public void All_lists_of_the_chain_hold_and_not_the_nearest_one()
    {
        var site = Site(space => space
            .Page("Security", view: ["group engineering"])
            .Page("Findings", "Security", view: ["user maya", "user priya"])
            .Page("Finding 7", "Findings", view: ["user jonas", "user priya"]));
        Assert.Equal(AccessResult.Denied, site.Ask("user jonas", "Finding 7").Result);
        Assert.Equal(AccessResult.Denied, site.Ask("user maya", "Finding 7").Result);
        Assert.Equal(AccessResult.Allowed, site.Ask("user priya", "Finding 7").Result);
    }

    [Fact]
    public void Named_on_one_list_and_through_a_group_on_the_next_passes_both() =>
        Site(space => space.Page("Above", view: ["group leads"]).Page("Below", "Above", view: ["user maya"]))
            .Ask("user maya", "Below").Is(AccessResult.Allowed, AccessLayer.ViewRestriction);

    [Fact]
    public void A_restriction_on_the_home_page_hides_the_tree_below_it() =>
        Site(space => space.Page("Home", view: ["user maya"]).Page("Middle", "Home").Page("Deep", "Middle"))
            .Ask("user tom", "Deep").Is(AccessResult.Denied, AccessLayer.ViewRestriction);

    [Fact]
    public void A_restricted_sibling_changes_nothing() =>
        Assert.Equal(AccessResult.Allowed, Site(space => space.Page("Home").Page("Secret", "Home", view: ["user maya"]).Page("Plain", "Home")).Ask("user tom", "Plain").Result);

    [Fact]
    public void An_ancestor_that_could_not_be_read_makes_it_unknown() =>
        Site(space => space.Folder("Folder").Page("Page", "Folder")).Ask("user tom", "Page").Is(AccessResult.Unknown, AccessLayer.ViewRestriction);

    [Fact]
    public void An_unreadable_ancestor_does_not_save_whom_another_list_denies() =>
        Site(space => space.Page("Home", view: ["user maya"]).Folder("Folder", "Home").Page("Page", "Folder")).Ask("user tom", "Page").Is(AccessResult.Denied, AccessLayer.ViewRestriction);

    [Fact]
    public void A_parent_that_nobody_saw_makes_it_unknown() =>
        Site(space => space.Page("Page", "404")).Ask("user tom", "Page").Is(AccessResult.Unknown, AccessLayer.ViewRestriction);

    [Fact]
    public void A_list_of_a_group_whose_members_could_not_be_read_makes_it_unknown() =>
        Site(space => space.Page("Page", view: ["group unread"])).Ask("user tom", "Page").Is(AccessResult.Unknown, AccessLayer.ViewRestriction);

    [Fact]
    public void An_entry_of_a_kind_that_nobody_has_heard_of_makes_it_unknown() =>
        Site(space => space.Page("Page", view: ["team blue"])).Ask("user tom", "Page").Is(AccessResult.Unknown, AccessLayer.ViewRestriction);

    [Fact]
    public void Anonymous_passes_no_list() =>
        Site(space => space.Grant("anonymous", "read space").Page("Page", view: ["team blue"])).Ask("anonymous", "Page").Is(AccessResult.Denied, AccessLayer.ViewRestriction);

    [Fact]
    public void A_list_of_nobody_who_is_there_lets_nobody_pass()
    {
        var site = new AccessMapBuilder().People("maya").Deactivated("victor").Group("night-shift", [])
            .Space("OPS", space => space.GrantAll("group everybody").Page("Handover", view: ["group night-shift"]).Page("Review", view: ["user victor"]));
        Assert.All(["user maya", "user victor"], who => Assert.Equal(AccessResult.Denied, site.Ask(who, "Handover").Result));
        Assert.All(["user maya", "user victor"], who => Assert.Equal(AccessResult.Denied, site.Ask(who, "Review").Result));
    }

    [Fact]
    public void A_restriction_adds_no_right_that_the_space_does_not_grant() =>
        new AccessMapBuilder().People("maya", "tom").Space("ENG", space => space.GrantAll("user maya").Page("Page", view: ["user tom"], edit: ["user tom"]))
            .Ask("user tom", "Page").Is(AccessResult.Denied, AccessLayer.Space);

    [Fact]
    public void Edit_restrictions_are_not_inherited()
    {
        var site = Site(space => space.Page("Above", edit: ["user maya"]).Page("Below", "Above"));
        site.Ask("user tom", "Above", AccessRight.Edit).Is(AccessResult.Denied, AccessLayer.EditRestriction);
        Assert.Equal(AccessResult.Allowed, site.Ask("user tom", "Below", AccessRight.Edit).Result);
    }

    [Fact]
    public void Only_specific_people_may_edit_and_everybody_may_view()
    {
        var site = Site(space => space.Page("Page", edit: ["user maya"]));
        Assert.Equal(AccessResult.Allowed, site.Ask("user tom", "Page").Result);
        Assert.Equal(AccessResult.Denied, site.Ask("user tom", "Page", AccessRight.Edit).Result);
    }

    [Fact]
    public void On_the_edit_list_and_not_on_the_view_list_is_to_see_nothing() =>
        Site(space => space.Page("Page", view: ["user maya"], edit: ["user jonas"])).Ask("user jonas", "Page", AccessRight.Edit).Is(AccessResult.Denied, AccessLayer.ViewRestriction);

    [Fact]
    public void Nobody_deletes_what_they_may_not_edit() =>
        Site(space => space.Page("Page", edit: ["user maya"])).Ask("user tom", "Page", AccessRight.Delete).Is(AccessResult.Denied, AccessLayer.EditRestriction);

    [Fact]
    public void Whoever_may_delete_their_own_deletes_that_and_nothing_else()
    {
        var site = new AccessMapBuilder().People("maya", "tom").Space("ENG", space => space
            .Grant("group everybody", "read space", "delete space").Page("Mine", author: "tom").Page("Hers", author: "maya"));
        site.Ask("user tom", "Mine", AccessRight.Delete).Is(AccessResult.Allowed, AccessLayer.Space);
        site.Ask("user tom", "Hers", AccessRight.Delete).Is(AccessResult.Denied, AccessLayer.Space);
    }

    [Fact]
    public void A_blog_post_is_written_by_another_right_than_a_page()
    {
        var site = new AccessMapBuilder().People("tom").Space("ENG", space => space.Grant("user tom", "read space", "create blogpost").BlogPost("News").Page("Page"));
        Assert.Equal(AccessResult.Allowed, site.Ask("user tom", "News", AccessRight.Edit).Result);
        Assert.Equal(AccessResult.Denied, site.Ask("user tom", "Page", AccessRight.Edit).Result);
    }

    [Fact]
    public void Pages_that_hang_in_a_circle_are_answered_all_the_same() =>
        Site(space => space.Page("One", "Two").Page("Two", "One")).Ask("user tom", "One").Is(AccessResult.Unknown, AccessLayer.ViewRestriction);

    [Fact]
    public void A_tree_of_twenty_thousand_levels_is_answered()
    {
        var site = Site(space =>
        {
            space.Page("0", view: ["user maya"]);
            for (var level = 1; level < 20_000; level++)
                space.Page($"{level}", $"{level - 1}");
        });
        Assert.Equal(AccessResult.Denied, site.Ask("user tom", "19999").Result);
    }

    [Fact]
    public void The_reason_names_the_ancestor_and_who_is_on_its_list()
    {
        var answer = new AccessMapBuilder().People("tom", "eva", "hanna").Group("hr-team", ["hanna"])
            .Space("HR", space => space.GrantAll("group everybody").Page("HR Private", view: ["group hr-team", "user eva"]).Page("Salaries", "HR Private"))
            .Ask("user tom", "Salaries");
        Assert.Equal("'HR Private', an ancestor, may be viewed only by the group hr-team and one named user; this user is neither.", answer.Reason);
    }

    [Fact]
    public void A_page_whose_list_says_nothing_of_viewing_has_the_lists_above_it()
    {
        var restrictions = new[] { new Restriction(RestrictedOperation.Edit, [AccessMapBuilder.Principal("user maya")]) };
        Site(space => space.Page("Above", view: ["user maya"]).Node(new ContentNode { Id = "Below", Type = "page", Title = "Below", Space = "ENG", ParentId = "Above", Restrictions = restrictions }))
            .Ask("user tom", "Below").Is(AccessResult.Denied, AccessLayer.ViewRestriction);
    }
}
