using ConfluenceOps.Permissions;
using ConfluenceOps.Permissions.Deciding;

namespace ConfluenceOps.Tests.Permissions.Deciding;

public class ReasonTests
{
    private static readonly string[] Rights = ["read space", "create page", "create comment", "delete page", "delete space", "export space", "administer space"];

    [Fact]
    public void On_random_sites_the_reasons_lead_to_the_answer()
    {
        var answers = 0;
        for (var seed = 0; seed < 30; seed++)
        {
            var decider = new AccessDecider(RandomMap(new Random(seed)));
            foreach (var right in Enum.GetValues<AccessRight>())
            {
                foreach (var subject in decider.Subjects)
                {
                    foreach (var node in decider.Content)
                    {
                        var answer = decider.Explain(subject, node.Id, right)!;
                        Assert.Equal(All(answer.Reasons), answer.Result);
                        Assert.NotEqual("", answer.Reason);
                        answers++;
                    }
                    var inSpace = decider.ExplainIn(subject, "A", right)!;
                    Assert.Equal(All(inSpace.Reasons), inSpace.Result);
                }
            }
        }
        Assert.InRange(answers, 10_000, int.MaxValue);
    }

    /// <summary>All checks must pass; one that denies decides, whatever is unknown.</summary>
    private static AccessResult All(IEnumerable<AccessReason> reasons) => reasons.Select(reason => reason.Result).Aggregate((one, other) =>
        one == AccessResult.Denied || other == AccessResult.Denied ? AccessResult.Denied
        : one == AccessResult.Unknown || other == AccessResult.Unknown ? AccessResult.Unknown
        : AccessResult.Allowed);

    private static AccessMap RandomMap(Random random)
    {
        string[] principals = ["user a", "user b", "user off", "user ghost", "user guest", "group g", "group h", "group unread", "anonymous", "class all-licensed-users", "class jsm-project-admins", "thing x"];
        var site = new AccessMapBuilder().AllowsAnonymous(random.Next(3) switch { 0 => true, 1 => false, _ => null })
            .People("a", "b", "c").Deactivated("off").Guests("guest").Apps("bot").Unknown("ghost").Group("g", ["a", "off"]).Group("h", ["b", "guest"]).Group("unread", [], gap: "No.");
        foreach (var key in new[] { "A", "B" })
        {
            site.Space(key, space =>
            {
                for (var grant = 0; grant < 12; grant++)
                    space.Grant(Pick(principals), Pick(Rights));
                for (var page = 0; page < 12; page++)
                {
                    var parent = page == 0 ? null : $"{key}{random.Next(page)}";
                    if (random.Next(10) == 0)
                        space.Folder($"{key}{page}", parent);
                    else
                        space.Page($"{key}{page}", parent, List(), List(), author: Pick(["a", "b", "off"]));
                }
            });
        }
        return site.Build();

        string[]? List() => random.Next(3) == 0 ? [Pick(principals), Pick(principals)] : null;
        string Pick(string[] from) => from[random.Next(from.Length)];
    }
}
