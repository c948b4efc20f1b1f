using ConfluenceOps.Permissions;
using ConfluenceOps.Permissions.Deciding;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Tests.Permissions.Deciding;

/// <summary>facts.md, section 6, steps 0 to 2.</summary>
public class AccountTests
{
    [Fact]
    public void A_deactivated_account_may_nothing_whatever_it_was_granted() =>
        new AccessMapBuilder().Deactivated("victor").Space("HR", space => space.GrantAll("user victor")).AskIn("user victor", "HR", AccessRight.Administer).Is(AccessResult.Denied, AccessLayer.Account);

    [Fact]
    public void An_account_that_the_site_does_not_know_is_unknown()
    {
        var map = new AccessMapBuilder().Unknown("ghost").Space("HR", space => space.GrantAll("user ghost")).Build();
        Assert.Equal(AccessResult.Denied, Ask(map, "ghost").Result);
        map = map with { Groups = [.. map.Groups.Select(record => record with { Members = ["ghost"] })] };
        Ask(map, "ghost").Is(AccessResult.Unknown, AccessLayer.Account);
    }

    [Fact]
    public void Without_a_group_that_gives_access_to_the_product_there_is_none()
    {
        var map = new AccessMapBuilder().People("tom").Space("HR", space => space.GrantAll("user tom")).Build();
        map = map with { Groups = [.. map.Groups.Select(record => record with { Members = [] })] };
        Assert.Equal(AccessResult.Denied, Ask(map, "tom").Result);
    }

    [Fact]
    public void Apps_need_no_group() =>
        Assert.Equal(AccessResult.Allowed, new AccessMapBuilder().Apps("bot").Space("HR", space => space.GrantAll("user bot")).AskIn("user bot", "HR", AccessRight.Administer).Result);

    [Fact]
    public void Where_no_group_says_what_it_gives_nobody_is_known_to_have_access()
    {
        var map = new AccessMapBuilder().People("tom").Space("HR", space => space.GrantAll("user tom")).Build();
        map = map with { Groups = [.. map.Groups.Select(record => record with { Group = record.Group with { Access = null } })] };
        Assert.Equal(AccessResult.Unknown, Ask(map, "tom").Result);
    }

    [Fact]
    public void Groups_in_groups_are_unfolded_even_in_a_circle()
    {
        var map = new AccessMapBuilder().People("tom").Group("outer", []).Group("inner", ["tom"]).Space("HR", space => space.Grant("group outer", "read space")).Build();
        map = map with
        {
            Kind = SiteKind.DataCenter,
            Groups = [.. map.Groups.Select(record => record.Group.Name switch { "outer" => record with { Groups = ["inner"] }, "inner" => record with { Groups = ["outer"] }, _ => record })],
        };
        Assert.Equal(AccessResult.Allowed, Ask(map, "tom").Result);
    }

    [Fact]
    public void On_Data_Center_the_group_of_that_name_sees_everything_and_on_Cloud_it_is_a_group()
    {
        var map = new AccessMapBuilder().People("root", "tom").Group("confluence-administrators", ["root"])
            .Space("HR", space => space.GrantAll("user tom").Page("Secret", view: ["user tom"])).Build();
        Assert.Equal(AccessResult.Denied, OnPage(map, AccessRight.View));
        Assert.Equal(AccessResult.Allowed, OnPage(map with { Kind = SiteKind.DataCenter }, AccessRight.View));
        Assert.Equal(AccessResult.Unknown, OnPage(map with { Kind = SiteKind.DataCenter }, AccessRight.Edit));

        static AccessResult OnPage(AccessMap map, AccessRight right) => new AccessDecider(map).Explain(AccessMapBuilder.Principal("user root"), "Secret", right)!.Result;
    }

    [Fact]
    public void On_Data_Center_a_space_that_is_open_to_the_unlicensed_is_open_to_everybody_who_signs_in()
    {
        var map = new AccessMapBuilder().People("tom").Space("KB", _ => { }).Build();
        map = map with { Kind = SiteKind.DataCenter, Spaces = [map.Spaces[0] with { OpenToUnlicensed = true }] };
        Assert.Equal(AccessResult.Allowed, new AccessDecider(map).ExplainIn(AccessMapBuilder.Principal("user tom"), "KB", AccessRight.View)!.Result);
    }

    [Fact]
    public void An_export_that_does_not_say_who_may_use_Confluence_takes_everybody_to()
    {
        var map = new AccessMapBuilder().Space("HR", space => space.Grant("user tom", "read space")).Build();
        map = map with { IsProductAccessKnown = false, Users = [new User { AccountId = "tom", DisplayName = "tom" }] };
        Assert.Equal(AccessResult.Allowed, Ask(map, "tom").Result);
    }

    private static EffectivePermission Ask(AccessMap map, string user) =>
        new AccessDecider(map).ExplainIn(new Principal(PrincipalKind.User, user), "HR", AccessRight.View)!;
}
