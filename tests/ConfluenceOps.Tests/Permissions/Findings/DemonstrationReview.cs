using ConfluenceOps.Permissions;
using ConfluenceOps.Sandbox.Fillers.Demonstration;
using ConfluenceOps.Sites;
using ConfluenceOps.Tests.Sites.Cloud;

namespace ConfluenceOps.Tests.Permissions.Findings;

/// <summary>One review of the demonstration site, made over HTTP by its administrator, who sees past restrictions.</summary>
public sealed class DemonstrationReview : IAsyncLifetime
{
    private PermissionReview? _review;

    public PermissionReview Review => _review ?? throw new InvalidOperationException("Not yet made.");

    public async ValueTask InitializeAsync()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var sandbox = await RunningSandbox.StartAsync(DemonstrationSite.Create(TimeProvider.System));
        using var site = await sandbox.ConnectAsync(DemonstrationSite.AdministratorEmail, DemonstrationSite.AdministratorToken);
        var spaces = await site.GetSpacesAsync(SpaceQuery.All, cancel).ToListAsync(cancel);
        var options = new ReviewOptions { UseAdminKey = true, Audit = TimeSpan.FromDays(90) };
        _review = await new ReviewMaker(site, TimeProvider.System, options).MakeAsync(spaces, progress: null, cancel);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
