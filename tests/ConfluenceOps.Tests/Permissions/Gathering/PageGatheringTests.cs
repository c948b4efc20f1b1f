using ConfluenceOps.Permissions;
using ConfluenceOps.Permissions.Deciding;
using ConfluenceOps.Sandbox.Fillers.Demonstration;
using ConfluenceOps.Sandbox.Fillers.Randomized;
using ConfluenceOps.Sites;
using ConfluenceOps.Tests.Sites.Cloud;

namespace ConfluenceOps.Tests.Permissions.Gathering;

/// <summary>Gathering as much as a few questions need, and no more.</summary>
public sealed class PageGatheringTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 6)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Pages_that_are_gathered_by_themselves_get_the_answers_of_a_review(int seed)
    {
        await using var sandbox = await RunningSandbox.StartAsync(RandomSite.Create(seed));
        using var site = await sandbox.AsAdministratorAsync();
        var review = await site.GatherAsync();
        var pages = review.Spaces.SelectMany(record => record.Content).Where(node => node.Type is "page" or "blogpost").Select(node => node.Id).ToList();

        var map = await Gathered.Gatherer(site).GatherPagesAsync(pages, accountIds: null, progress: null, Cancel);

        Assert.Equal(AnswersOn(pages, review), AnswersOn(pages, map));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task A_user_who_is_gathered_alone_gets_the_answers_of_a_review(int seed)
    {
        await using var sandbox = await RunningSandbox.StartAsync(RandomSite.Create(seed));
        using var site = await sandbox.AsAdministratorAsync();
        var review = await site.GatherAsync();
        var pages = review.Spaces.SelectMany(record => record.Content).Where(node => node.Type is "page" or "blogpost").Select(node => node.Id).ToList();

        foreach (var user in review.Users)
        {
            var map = await Gathered.Gatherer(site).GatherPagesAsync(pages, [user.AccountId], progress: null, Cancel);
            Assert.Equal(AnswersOf(user, pages, review), AnswersOf(user, pages, map));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task A_user_gets_the_answers_of_a_review_about_spaces_too(int seed)
    {
        await using var sandbox = await RunningSandbox.StartAsync(RandomSite.Create(seed));
        using var site = await sandbox.AsAdministratorAsync();
        var spaces = await site.SpacesAsync();
        var review = await site.GatherAsync();

        foreach (var user in review.Users)
        {
            var map = await Gathered.Gatherer(site).GatherSpacesForAsync(spaces, [user.AccountId], Cancel);
            Assert.Equal(AnswersInSpaces(user, review), AnswersInSpaces(user, map));
        }
    }

    [Fact]
    public async Task One_question_about_one_page_takes_a_dozen_requests_and_one_for_each_level_above()
    {
        await using var sandbox = await Gathered.DemonstrationAsync();
        using var site = await sandbox.AsNoraAsync();
        var page = await IdOfAsync(site, "Who is who");
        var before = sandbox.Requests;

        var map = await Gathered.Gatherer(site).GatherPagesAsync([page], ["712020:maya-okafor"], progress: null, Cancel);

        var levelsAbove = map.Of("HANDBOOK").Content.Count - 1;
        Assert.Equal(AccessResult.Allowed, new AccessDecider(map).Explain(new(PrincipalKind.User, "712020:maya-okafor"), page, AccessRight.Delete)!.Result);
        Assert.InRange(sandbox.Requests - before, 1, 12 + levelsAbove);
    }

    [Fact]
    public async Task A_list_of_grants_has_names_and_asks_nobody_who_is_in_groups()
    {
        await using var sandbox = await Gathered.DemonstrationAsync();
        using var site = await sandbox.AsNoraAsync();
        var spaces = await site.SpacesAsync("ENG", "OPS");
        var before = sandbox.Requests;

        var map = await Gathered.Gatherer(site).GatherGrantsAsync(spaces, Cancel);

        Assert.Contains("group engineering: create page", map.Of("ENG").Grants());
        Assert.Contains("user Tom Becker: administer space", map.Of("ENG").Grants());
        Assert.InRange(sandbox.Requests - before, 1, 10);
    }

    [Fact]
    public async Task Pages_that_the_account_cannot_see_and_words_that_are_no_ids_are_left_out()
    {
        await using var sandbox = await Gathered.DemonstrationAsync();
        using var site = await sandbox.AsNoraAsync();

        var map = await Gathered.Gatherer(site).GatherPagesAsync(["999999999", "no id", ""], accountIds: null, progress: null, Cancel);

        Assert.Empty(map.Spaces);
        Assert.Empty(NotSeen.In(map));
    }

    [Fact]
    public async Task Pages_that_could_not_be_read_are_said_even_where_nothing_else_was()
    {
        await using var sandbox = await Gathered.DemonstrationAsync();
        using var site = await sandbox.ConnectAsync(DemonstrationSite.ServiceEmail, DemonstrationSite.NarrowToken);

        var map = await Gathered.Gatherer(site).GatherPagesAsync(["10001"], ["712020:svc-docs"], progress: null, Cancel);

        Assert.Contains("Could not read all pages that were asked for. The token is good, but lacks the scope to list pages.", NotSeen.In(map));
    }

    private static async Task<string> IdOfAsync(ISite site, string title)
    {
        var spaces = await site.SpacesAsync("HANDBOOK");
        return await site.GetPagesAsync(spaces[0], null, Cancel).Where(page => page.Title == title).Select(page => page.Id).FirstAsync(Cancel);
    }

    private static IEnumerable<string> AnswersOn(IReadOnlyList<string> pages, AccessMap map)
    {
        var decider = new AccessDecider(map);
        return Answers(decider, decider.Subjects.Where(subject => map.Users.Any(user => user.AccountId == subject.Id)), pages).Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> AnswersOf(User user, IReadOnlyList<string> pages, AccessMap map) => Answers(new AccessDecider(map), [new(PrincipalKind.User, user.AccountId)], pages);

    private static IEnumerable<string> Answers(AccessDecider decider, IEnumerable<Principal> subjects, IReadOnlyList<string> pages) =>
        from subject in subjects from page in pages from right in Enum.GetValues<AccessRight>()
        select $"{subject.Id} {right} {page}: {decider.Explain(subject, page, right)?.Result}";

    private static IEnumerable<string> AnswersInSpaces(User user, AccessMap map)
    {
        var decider = new AccessDecider(map);
        return from record in map.Spaces from right in Enum.GetValues<AccessRight>()
               select $"{right} {record.Space.Key}: {decider.ExplainIn(new(PrincipalKind.User, user.AccountId), record.Space.Key, right)?.Result}";
    }
}
