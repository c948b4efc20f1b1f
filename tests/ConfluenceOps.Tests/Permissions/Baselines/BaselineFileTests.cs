using ConfluenceOps.Permissions;
using ConfluenceOps.Permissions.Baselines;
using ConfluenceOps.Permissions.Findings;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Tests.Permissions.Baselines;

public sealed class BaselineFileTests : IDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("confluenceops-");

    private string Path => System.IO.Path.Combine(_folder.FullName, "baseline.json");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task What_was_saved_is_read_back_with_everything_that_decides()
    {
        var map = Everything();
        await BaselineFile.SaveAsync(new PermissionReview(map), Path, Cancel);

        var read = (await BaselineFile.ReadAsync(Path, Cancel)).Map;

        Assert.Equivalent(map, read, strict: true);
    }

    [Fact]
    public async Task Findings_are_kept_with_whether_they_were_accepted()
    {
        var review = new PermissionReview(Everything())
        {
            Findings = [Finding("B-2"), Finding("A-1") with { Accepted = new Acceptance("A-1", "We know.") }],
        };
        await BaselineFile.SaveAsync(review, Path, Cancel);

        var findings = (await BaselineFile.ReadAsync(Path, Cancel)).Findings;

        Assert.Equal([("A-1", true), ("B-2", false)], findings.Select(finding => (finding.Id, finding.IsAccepted)));
        Assert.All(findings, finding => Assert.Equal(("AnonymousView", Severity.High, "OPS"), (finding.Rule, finding.Severity, finding.Space)));
    }

    [Fact]
    public async Task The_same_review_makes_the_same_file_in_whatever_order_it_was_gathered()
    {
        var map = Everything();
        var shuffled = map with
        {
            Users = [.. map.Users.Reverse()],
            Groups = [.. map.Groups.Reverse().Select(record => record with { Members = [.. record.Members.Reverse()] })],
            Spaces = [.. map.Spaces.Reverse().Select(record => record with { Permissions = [.. record.Permissions.Reverse()], Content = [.. record.Content.Reverse()] })],
        };
        await BaselineFile.SaveAsync(new PermissionReview(map), Path, Cancel);
        var first = await File.ReadAllTextAsync(Path, Cancel);
        await BaselineFile.SaveAsync(new PermissionReview(shuffled), Path, Cancel);

        Assert.Equal(first, await File.ReadAllTextAsync(Path, Cancel));
    }

    [Fact]
    public async Task An_account_id_stands_in_the_file_once_however_many_groups_it_is_in()
    {
        var builder = new AccessMapBuilder().People("an-account-id");
        for (var group = 0; group < 50; group++)
            builder.Group($"group-{group}", ["an-account-id"]);
        await BaselineFile.SaveAsync(new PermissionReview(builder.Build()), Path, Cancel);

        // Once as the id, once as the name, which the builder makes of it.
        Assert.Equal(2, (await File.ReadAllTextAsync(Path, Cancel)).Split("an-account-id").Length - 1);
    }

    [Fact]
    public async Task A_save_that_is_broken_off_leaves_the_earlier_file_as_it_was()
    {
        await File.WriteAllTextAsync(Path, "earlier", Cancel);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => BaselineFile.SaveAsync(new PermissionReview(Everything()), Path, new CancellationToken(canceled: true)));

        Assert.Equal("earlier", await File.ReadAllTextAsync(Path, Cancel));
        Assert.Single(_folder.GetFiles());
    }

    [Fact]
    public async Task A_file_that_is_cut_off_anywhere_is_named_broken()
    {
        await BaselineFile.SaveAsync(new PermissionReview(Everything()), Path, Cancel);
        var whole = await File.ReadAllBytesAsync(Path, Cancel);

        for (var length = 0; length < whole.Length; length += whole.Length / 37)
        {
            await File.WriteAllBytesAsync(Path, whole[..length], Cancel);
            var error = await Assert.ThrowsAsync<BrokenBaselineException>(() => BaselineFile.ReadAsync(Path, Cancel));
            Assert.Contains(Path, error.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("\"principals\":null")]
    [InlineData("\"principals\":[null]")]
    [InlineData("\"principals\":[{\"kind\":\"Group\"}]")]
    [InlineData("\"users\":[{\"account\":7,\"name\":\"Nobody\"}]")]
    [InlineData("\"users\":[{\"account\":-1,\"name\":\"Nobody\"}]")]
    [InlineData("\"groups\":[{\"id\":\"g\",\"name\":\"g\",\"members\":[3]}]")]
    [InlineData("\"spaces\":[{\"id\":\"1\",\"name\":\"No key\",\"url\":\"/x\"}]")]
    [InlineData("\"spaces\":[{\"id\":\"1\",\"key\":\"K\",\"name\":\"n\",\"url\":\"nowhere\"}]")]
    [InlineData("\"spaces\":[{\"id\":\"1\",\"key\":\"K\",\"name\":\"n\",\"url\":\"/x\",\"grants\":[{\"to\":0,\"may\":0}]}]")]
    [InlineData("\"roleMode\":\"Sometimes\"")]
    public async Task A_file_that_points_at_what_it_does_not_hold_is_named_broken(string part)
    {
        await File.WriteAllTextAsync(Path, $$"""{"schema":"confluenceops.baseline/1","site":"https://acme.example/wiki/",{{part}},"gaps":[{}]}""", Cancel);

        await Assert.ThrowsAsync<BrokenBaselineException>(() => BaselineFile.ReadAsync(Path, Cancel));
    }

    [Theory]
    [InlineData("""{"schema":"confluenceops.review/1"}""", "confluenceops.review/1")]
    [InlineData("""{"schema":"confluenceops.baseline/next"}""", "confluenceops.baseline/next")]
    [InlineData("""{"name":"package"}""", "no schema")]
    public async Task Another_file_is_named_no_baseline(string content, string said)
    {
        await File.WriteAllTextAsync(Path, content, Cancel);

        var error = await Assert.ThrowsAsync<NotABaselineException>(() => BaselineFile.ReadAsync(Path, Cancel));
        Assert.Contains(said, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_baseline_of_a_newer_version_asks_for_an_update_whatever_else_is_in_it()
    {
        await File.WriteAllTextAsync(Path, """{"schema":"confluenceops.baseline/2","users":{"a":"another shape"}}""", Cancel);

        var error = await Assert.ThrowsAsync<BaselineTooNewException>(() => BaselineFile.ReadAsync(Path, Cancel));
        Assert.Contains("Update ConfluenceOps", error.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named_with_its_path()
    {
        var error = await Assert.ThrowsAsync<ReviewFileException>(() => BaselineFile.ReadAsync(Path, Cancel));
        Assert.Contains(Path, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_one_error()
    {
        var path = System.IO.Path.Combine(_folder.FullName, "missing", "baseline.json");
        await Assert.ThrowsAsync<ReviewFileException>(() => BaselineFile.SaveAsync(new PermissionReview(Everything()), path, Cancel));
    }

    private static Finding Finding(string id) => new()
    {
        Id = id, Rule = "AnonymousView", Severity = Severity.High, What = "OPS is open to the world.", Why = "Anybody reads it.", Fix = "Revoke it.", Space = "OPS",
    };

    /// <summary>A site with a value in every place that a baseline keeps.</summary>
    private static AccessMap Everything()
    {
        var map = new AccessMapBuilder()
            .People("maya", "tom").Deactivated("victor").Guests("carla").Apps("bot").Unknown("left-long-ago")
            .Group("outer", ["maya"], managedBy: "OPEN", access: GroupAccess.ProductAdmin).Group("unread", [], gap: "403")
            .Role("viewer", "read space", "create comment")
            .AllowsAnonymous(null)
            .Space("ENG", space => space.GrantAll("group outer").Assign("class all-licensed-users", "viewer").Grant("robot r2d2", "read space")
                .Page("Home", labels: ["b", "a"], author: "maya").Page("Plans \u202Eevil</script>\ud83d\ude80", parent: "Home", view: ["group outer", "user tom"], edit: ["user tom"]))
            .Space("OPS", space => space.Unread("403 from the site").Page("Runbook"), type: "personal", status: "archived")
            .Build();
        return map with
        {
            Kind = SiteKind.DataCenter,
            IsProductAccessKnown = false,
            Account = map.Users[0],
            Groups = [.. map.Groups, new GroupRecord { Group = new Group { Id = "nested", Name = "Nested", Usage = "TEAM_COLLABORATION" }, Groups = ["outer", "unread"] }],
            Gaps = [new Gap("the roles of the site", "403")],
            Spaces = [.. map.Spaces.Select(Detailed)],
        };
    }

    private static SpaceRecord Detailed(SpaceRecord record) => record with
    {
        OpenToUnlicensed = true,
        ContentGap = "the listing broke off",
        Space = record.Space with { Description = "What it is for", Created = new DateTimeOffset(2020, 1, 2, 3, 4, 5, TimeSpan.Zero) },
        Content =
        [
            .. record.Content.Select(node => node with { Url = new Uri($"https://acme.example/wiki/pages/{record.Space.Key}"), Modified = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero) }),
            new ContentNode { Id = $"{record.Space.Key}-folder", Type = "folder", Title = "Folder", Space = record.Space.Key, Restrictions = null, Gap = "no interface shows them", Url = new Uri("https://elsewhere.example/x") },
        ],
    };
}
