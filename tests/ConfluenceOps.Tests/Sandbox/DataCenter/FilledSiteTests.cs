using System.Net;
using ConfluenceOps.Sandbox;
using ConfluenceOps.Sandbox.Fillers;
using ConfluenceOps.Sandbox.Fillers.Demonstration;
using ConfluenceOps.Sandbox.Fillers.Exported;
using ConfluenceOps.Sandbox.Fillers.Generated;
using ConfluenceOps.Sandbox.Fillers.Randomized;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Tests.Sandbox.DataCenter;

/// <summary>Every built-in site on Data Center.</summary>
public sealed class FilledSiteTests
{
    private const string Rest = TinyDataCenter.Rest;

    [Fact]
    public async Task The_demonstration_is_read_by_its_service_account()
    {
        await using var server = await ServeAsync(DemonstrationSite.Create(TimeProvider.System));
        using var service = Visitor.With(server, "svc-docs", DemonstrationSite.ServiceToken);

        var spaces = await service.GetAsync(Rest + "space");

        Assert.Contains("ENG", spaces.Results("key"), StringComparison.Ordinal);
        Assert.NotEmpty((await service.GetAsync(Rest + "content/scan?spaceKey=ENG&expand=body.storage,ancestors&limit=50")).Results("id"));
    }

    [Fact]
    public async Task A_generated_site_has_a_user_name_for_each_account_and_no_folder()
    {
        var site = GeneratedSite.Create(GeneratedSiteOptions.Parse("spaces=2,pages=100,seed=1,folders=0.1,roles=true"));
        await using var server = await ServeAsync(site);
        using var admin = Visitor.With(server, "admin", SandboxAccounts.AdministratorToken);

        Assert.Equal(site.Users.Count, server.Site.Users.Select(user => user.UserName).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.DoesNotContain(server.Site.Pages, page => page.Type == "folder");
        Assert.Equal(HttpStatusCode.OK, await admin.StatusOfAsync(Rest + "content?expand=ancestors,restrictions.read.restrictions.group"));
    }

    [Fact]
    public async Task Random_sites_are_served_with_all_that_they_grant()
    {
        foreach (var seed in Enumerable.Range(1, 5))
        {
            var site = RandomSite.Create(seed);
            await using var server = await ServeAsync(site with { Users = [.. site.Users, new() { AccountId = "root", DisplayName = "Root", Email = "root@sandbox.example", IsAdministrator = true, Tokens = [new() { Value = "root" }] }], Groups = [.. site.Groups, new() { Id = "super", Name = "confluence-administrators", Members = ["root"], GivesProductAccess = true }] });
            using var root = Visitor.With(server, "root", "root");

            foreach (var space in server.Site.Spaces)
                Assert.Equal(HttpStatusCode.OK, await root.StatusOfAsync($"{Rest}space/{space.Key}/permissions"));
        }
    }

    [Fact]
    public async Task An_export_of_a_Data_Center_keeps_its_user_names()
    {
        var site = ExportedSite.Load(SharedMaterial.Path("exports/5.9.zip"));
        await using var server = await ServeAsync(site);
        using var service = Visitor.Bearing(server, SandboxAccounts.ServiceToken);

        Assert.Equal(HttpStatusCode.OK, await service.StatusOfAsync(Rest + "space"));
        Assert.All(server.Site.Users, user => Assert.NotEmpty(user.UserName!));
    }

    private static Task<SandboxServer> ServeAsync(SandboxSite site) =>
        SandboxServer.StartAsync(site, new SandboxOptions { Flavor = SandboxFlavor.DataCenter(new Version(9, 1)) }, TestContext.Current.CancellationToken);
}
