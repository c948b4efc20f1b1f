using System.Text.Json;
using ConfluenceOps.Permissions;
using ConfluenceOps.Permissions.Gathering;
using ConfluenceOps.Sandbox.Fillers;
using ConfluenceOps.Sandbox.Fillers.Randomized;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;
using ConfluenceOps.Tests.Sites.Cloud;

namespace ConfluenceOps.Tests.Permissions.Reporting;

/// <summary>The page works out every answer itself; here it is held against the decider that the cmdlets ask.</summary>
public class DecidingScriptTests(Chromium chromium)
{
    private static readonly AccessRight[] _rights = [AccessRight.View, AccessRight.Comment, AccessRight.Edit, AccessRight.Delete, AccessRight.Export, AccessRight.Administer];

    public static TheoryData<string> Sites => ["small", "odd", "data center", "export"];

    [Theory]
    [MemberData(nameof(Sites))]
    public async Task It_gives_every_answer_about_spaces_that_the_decider_gives(string site)
    {
        var review = new PermissionReview(Map(site));
        await using var report = await OpenReport.OfAsync(chromium, review);

        var said = await report.Page.EvaluateAsync<string[]>(
            "() => spaces.flatMap(space => subjects.map(subject => `${subject.name} in ${space.key}: ${rights.map(right => answerNames[decide(subject.number, space, null, right.name)])}`))");

        var decider = review.Decider;
        Assert.Equal(
            review.Map.Spaces.Select(record => record.Space.Key).Order(StringComparer.OrdinalIgnoreCase).SelectMany(space => decider.Subjects.Select(
                (subject, number) => $"{subject} in {space}: {string.Join(',', _rights.Select(right => decider.DecideIn(number, space, right)))}")),
            said);
    }

    [Theory]
    [MemberData(nameof(Sites))]
    public Task It_gives_every_answer_about_pages_that_the_decider_gives(string site) => AssertSameAnswersAboutPagesAsync(Map(site));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task It_gives_every_answer_about_a_random_site_that_the_decider_gives(int seed)
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var sandbox = await RunningSandbox.StartAsync(RandomSite.Create(seed));
        using var site = await sandbox.ConnectAsync(SandboxAccounts.AdministratorEmail, SandboxAccounts.AdministratorToken);
        var spaces = await site.GetSpacesAsync(SpaceQuery.All, cancel).ToListAsync(cancel);

        await AssertSameAnswersAboutPagesAsync(await new AccessGatherer(site, TimeProvider.System).GatherAsync(spaces, progress: null, cancel));
    }

    [Theory]
    [MemberData(nameof(Sites))]
    public async Task It_gives_the_same_answer_at_every_check_on_the_way(string site)
    {
        var review = new PermissionReview(Map(site));
        await using var report = await OpenReport.OfAsync(chromium, review);

        var said = await report.Page.EvaluateAsync<string[]>(
            "() => pages.flatMap(page => subjects.flatMap(subject => rights.map(right => `${subject.name} on ${page.id}, ${right.name}: ${explain(subject.number, page.space, page, right.name).map(one => `${one.layer} ${answerNames[one.answer]}`)}`)))");

        var decider = review.Decider;
        Assert.Equal(
            decider.Content.SelectMany(node => decider.Subjects.SelectMany(subject => _rights.Select(right =>
                $"{subject} on {node.Id}, {right}: {string.Join(',', decider.Explain(subject, node.Id, right)!.Reasons.Select(one => $"{one.Layer} {one.Result}"))}"))),
            said);
    }

    [Fact]
    public async Task It_gives_the_reasons_of_a_space_in_the_words_of_the_decider()
    {
        var review = new PermissionReview(Map("odd"));
        await using var report = await OpenReport.OfAsync(chromium, review);

        var said = await report.Page.EvaluateAsync<JsonElement>(
            "() => subjects.map(subject => explain(subject.number, spaces[0], null, 'Edit').map(one => one.text))");

        var space = review.Decider.Spaces.Keys.Order(StringComparer.OrdinalIgnoreCase).First();
        Assert.Equal(
            review.Decider.Subjects.Select(subject => string.Join(' ', review.Decider.ExplainIn(subject, space, AccessRight.Edit)!.Reasons.Select(one => one.Text))),
            said.EnumerateArray().Select(reasons => string.Join(' ', reasons.EnumerateArray().Select(one => one.GetString()))));
    }

    private async Task AssertSameAnswersAboutPagesAsync(AccessMap map)
    {
        var review = new PermissionReview(map);
        await using var report = await OpenReport.OfAsync(chromium, review);

        var said = await report.Page.EvaluateAsync<string[]>(
            "() => pages.flatMap(page => subjects.map(subject => `${subject.name} on ${page.id}: ${rights.map(right => answerNames[decide(subject.number, page.space, page, right.name)])}`))");

        var decider = review.Decider;
        Assert.Equal(
            decider.Content.SelectMany((node, content) => decider.Subjects.Select(
                (subject, number) => $"{subject} on {node.Id}: {string.Join(',', _rights.Select(right => decider.Decide(number, content, right)))}")),
            said);
    }

    private static AccessMap Map(string site) => site switch
    {
        "small" => ReviewedSites.SmallMap(),
        "odd" => Odd(),
        "data center" => DataCenter(),
        _ => Odd() with { IsProductAccessKnown = false, AllowsAnonymous = false },
    };

    /// <summary>Whatever is seldom: roles, unread roles, statuses nobody has heard of, folders, blog posts, rights to what is one's own.</summary>
    private static AccessMap Odd() => new AccessMapBuilder()
        .People("maya", "tom").User(new User { AccountId = "frozen", DisplayName = "frozen", AccountStatus = "frozen" }).Guests("carla").Apps("bot").Deactivated("victor").Unknown("left")
        .Group("editors", ["maya", "carla"]).Group("unread", ["tom"], gap: "403")
        .Role("viewer", "read space", "create comment").Role("writer", "read space", "create page", "create blogpost", "delete space")
        .AllowsAnonymous(null)
        .Space("ENG", space => space
            .Assign("group editors", "writer").Assign("class all-licensed-users", "viewer").Assign("user tom", "a role that is gone").Assign("group unread", "writer").Grant("role viewer", "export space", "administer space")
            .Page("Home", author: "maya").Page("Own", "Home", author: "carla", edit: ["user carla", "group unread"]).Folder("Folder", "Home").Page("In the folder", "Folder", view: ["user maya", "robot r2d2"])
            .BlogPost("News"))
        .Space("OPEN", space => space.Grant("anonymous", "read space").Grant("class authenticated-users", "create comment").Grant("user left", "read space", "create page").Page("Public").Page("List", "Public", view: ["class authenticated-users"]))
        .Space("SHUT", space => space.Unread("403").Page("Behind", "never seen"))
        .Build();

    private static AccessMap DataCenter()
    {
        var map = new AccessMapBuilder()
            .People("root", "maya", "tom").Deactivated("old-root")
            .Group("confluence-administrators", ["root", "old-root"]).Group("inner", ["tom"])
            .Space("ENG", space => space.Grant("group outer", "read space", "create page", "delete page").Page("Home", view: ["group outer"], edit: ["user maya"]))
            .Space("KB", space => space.Page("Article"))
            .Build();
        return map with
        {
            Kind = SiteKind.DataCenter,
            Groups = [.. map.Groups, new GroupRecord { Group = new Group { Id = "outer", Name = "outer" }, Groups = ["inner", "outer"] }],
            Spaces = [.. map.Spaces.Select(record => record with { OpenToUnlicensed = record.Space.Key == "KB" })],
        };
    }
}
