using ConfluenceOps.Permissions;
using ConfluenceOps.Permissions.Changes;
using ConfluenceOps.Permissions.Gathering;
using ConfluenceOps.Sandbox.Fillers.Demonstration;
using ConfluenceOps.Sites;
using ConfluenceOps.Tests.Sites.Cloud;

namespace ConfluenceOps.Tests.Permissions.Changes;

public sealed class ChangeRunTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("confluenceops-undo-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task What_a_change_was_said_to_mean_is_so_afterwards_and_its_file_undoes_it()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var sandbox = await RunningSandbox.StartAsync(DemonstrationSite.Create(TimeProvider.System));
        using var site = await sandbox.ConnectAsync(DemonstrationSite.AdministratorEmail, DemonstrationSite.AdministratorToken);
        var before = await GatherAsync(site);
        var plan = ChangePlan.Make(before, GrantPlans.Revoke(before, "OPS", Principal.Anonymous, operations: null));
        var run = await ChangeRun.MakeAsync(site, before, plan, Path.Combine(_folder.FullName, "undo.json"), TimeProvider.System, cancel);

        var after = await GatherAsync(site);
        Assert.Empty(Consequences.Between(plan.After with { AllowsAnonymous = null }, after with { AllowsAnonymous = null }));
        Assert.NotEmpty(Consequences.Between(before, after));

        var file = await UndoFile.ReadAsync(run.UndoFile, site.Address, cancel);
        await ChangeRun.MakeAsync(site, after, ChangePlan.Make(after, file.Undo), Path.Combine(_folder.FullName, "again.json"), TimeProvider.System, cancel);
        Assert.Empty(Consequences.Between(before, await GatherAsync(site)));
    }

    [Fact]
    public async Task Nothing_is_changed_that_could_not_be_undone()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var sandbox = await RunningSandbox.StartAsync(DemonstrationSite.Create(TimeProvider.System));
        using var site = await sandbox.ConnectAsync(DemonstrationSite.AdministratorEmail, DemonstrationSite.AdministratorToken);
        var map = await GatherAsync(site);
        var plan = ChangePlan.Make(map, GrantPlans.Revoke(map, "OPS", Principal.Anonymous, operations: null));
        var file = Path.Combine(_folder.FullName, "file");
        await File.WriteAllTextAsync(file, "", cancel);
        await Assert.ThrowsAsync<UndoFileException>(() => ChangeRun.MakeAsync(site, map, plan, Path.Combine(file, "undo.json"), TimeProvider.System, cancel));
        Assert.Empty(Consequences.Between(map, await GatherAsync(site)));
    }

    [Fact]
    public async Task A_run_that_fails_midway_names_the_file_that_takes_back_what_was_done()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var sandbox = await RunningSandbox.StartAsync(DemonstrationSite.Create(TimeProvider.System));
        using var site = await sandbox.ConnectAsync(DemonstrationSite.AdministratorEmail, DemonstrationSite.AdministratorToken);
        var before = await GatherAsync(site);
        var handbook = before.Spaces.Single(record => record.Space.Key == "HANDBOOK");
        var users = handbook.Permissions.Select(one => one.Principal).First(one => one.Name == "acme-users");
        var plan = ChangePlan.Make(before, GrantPlans.Revoke(before, "HANDBOOK", users, operations: null));
        // Of a right that somebody else has revoked meanwhile the site knows nothing any more.
        var second = ((Revoke)plan.Changes[1]).Operation;
        await site.AccessChanges.RevokeAsync(handbook.Space, handbook.Permissions.Single(one => one.Principal == users && one.Operation == second), cancel);
        var path = Path.Combine(_folder.FullName, "undo.json");

        var error = await Assert.ThrowsAsync<ChangeBrokenOffException>(() => ChangeRun.MakeAsync(site, before, plan, path, TimeProvider.System, cancel));

        Assert.StartsWith($"1 of {plan.Changes.Count} changes were made.", error.Message, StringComparison.Ordinal);
        Assert.Contains($"Undo-ConfluencePermissionChange '{path}'", error.Message, StringComparison.Ordinal);
        Assert.Contains(plan.Changes[0].Inverse, (await UndoFile.ReadAsync(path, site.Address, cancel)).Undo);
    }

    [Theory]
    [InlineData("not JSON", "is no undo file")]
    [InlineData("""{ "schema": "confluenceops.undo/9", "site": "https://acme.example/wiki/", "made": "2026-01-01T00:00:00Z", "done": [], "undo": [] }""", "confluenceops.undo/9")]
    [InlineData("""{ "schema": "confluenceops.undo/1", "site": "https://other.example/wiki/", "made": "2026-01-01T00:00:00Z", "done": [], "undo": [] }""", "https://other.example/wiki/")]
    public async Task A_file_that_undoes_nothing_of_this_site_is_refused(string content, string said)
    {
        var path = Path.Combine(_folder.FullName, "undo.json");
        await File.WriteAllTextAsync(path, content, TestContext.Current.CancellationToken);
        var refused = await Assert.ThrowsAsync<UndoFileException>(() => UndoFile.ReadAsync(path, new Uri("https://acme.example/wiki/"), TestContext.Current.CancellationToken));
        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
    }

    private static async Task<AccessMap> GatherAsync(ISite site)
    {
        var cancel = TestContext.Current.CancellationToken;
        return await new AccessGatherer(site, TimeProvider.System).GatherAsync(await site.GetSpacesAsync(SpaceQuery.All, cancel).ToListAsync(cancel), progress: null, cancel);
    }
}
