using ConfluenceOps.Permissions;
using ConfluenceOps.Permissions.Deciding;
using ConfluenceOps.Permissions.Gathering;
using ConfluenceOps.Permissions.Verification;
using ConfluenceOps.Sandbox.Fillers;
using ConfluenceOps.Sandbox.Fillers.Demonstration;
using ConfluenceOps.Sandbox.Fillers.Randomized;
using ConfluenceOps.Sandbox.Model;
using ConfluenceOps.Sites;
using ConfluenceOps.Tests.Sites.Cloud;

namespace ConfluenceOps.Tests.Permissions.Verification;

/// <summary>The sandbox decides by code of its own, so that each of the two shows the other's mistakes.</summary>
public class SiteVerifierTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 10)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task On_a_random_site_all_answers_agree_with_the_sites_own_checks(int seed)
    {
        var agreement = await VerifyAllAsync(RandomSite.Create(seed), SandboxAccounts.AdministratorEmail, SandboxAccounts.AdministratorToken);
        Assert.Empty(agreement.Disagreements.Select(one => $"{one} {one.Review.Reasons} {string.Join(' ', one.Site.Errors)}"));
        Assert.Equal(agreement.Pairs, agreement.Asked);
        Assert.InRange(agreement.Agreed, 100, int.MaxValue);
    }

    [Fact]
    public async Task On_the_demonstration_site_all_answers_agree_and_none_is_unknown()
    {
        var agreement = await VerifyAllAsync(DemonstrationSite.Create(TimeProvider.System), DemonstrationSite.AdministratorEmail, DemonstrationSite.AdministratorToken);
        Assert.Empty(agreement.Disagreements.Select(one => one.ToString()));
        Assert.Equal((agreement.Asked, 0, 0), (agreement.Agreed, agreement.Resolved, agreement.Unanswered));
    }

    [Fact]
    public async Task A_sample_asks_as_often_as_it_was_told_and_what_is_unknown_first()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var sandbox = await RunningSandbox.StartAsync(RandomSite.Create(1));
        using var site = await sandbox.ConnectAsync(SandboxAccounts.AdministratorEmail, SandboxAccounts.AdministratorToken);
        var map = await GatherAsync(site);
        var unread = map with { Spaces = [.. map.Spaces.Select(record => record with { PermissionGap = "Not read." })] };
        var agreement = await new SiteVerifier(site.Access, new AccessDecider(unread)).VerifyAsync(40, seed: 7, cancel);
        Assert.Equal((40, 40), (agreement.Asked, agreement.Resolved + agreement.Unanswered));
    }

    private static async Task<SiteAgreement> VerifyAllAsync(SandboxSite model, string email, string token)
    {
        await using var sandbox = await RunningSandbox.StartAsync(model);
        using var site = await sandbox.ConnectAsync(email, token);
        return await new SiteVerifier(site.Access, new AccessDecider(await GatherAsync(site))).VerifyAsync(int.MaxValue, seed: 1, TestContext.Current.CancellationToken);
    }

    private static async Task<AccessMap> GatherAsync(ISite site)
    {
        var cancel = TestContext.Current.CancellationToken;
        var spaces = await site.GetSpacesAsync(SpaceQuery.All, cancel).ToListAsync(cancel);
        return await new AccessGatherer(site, TimeProvider.System).GatherAsync(spaces, progress: null, cancel);
    }
}
