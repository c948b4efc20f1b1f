using ConfluenceOps.Permissions;
using ConfluenceOps.Permissions.Deciding;

namespace ConfluenceOps.Tests.Permissions.Deciding;

public sealed class DeepTreeTests
{
    private const int Levels = 100_000;

    [Fact]
    public void A_tree_of_any_depth_is_decided_without_deepening_the_stack()
    {
        var map = new AccessMapBuilder().People("maya").Space("ENG", space =>
        {
            space.GrantEdit("user maya").Page("0");
            for (var level = 1; level < Levels; level++)
                space.Page($"{level}", parent: $"{level - 1}");
        }).Build();

        var decider = new AccessDecider(map);

        Assert.Equal(AccessResult.Allowed, decider.Decide(1, Levels - 1, AccessRight.Edit));
    }
}
