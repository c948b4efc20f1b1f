using System.CommandLine;
using ConfluenceOps.Connections;
using ConfluenceOps.Connections.Status;
using ConfluenceOps.Sandbox;
using ConfluenceOps.Sandbox.Fillers.Demonstration;
using ConfluenceOps.Sandbox.Model;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Benchmarks;

/// <summary>How many requests each way in takes, and how many a quiet test.</summary>
internal static class ConnectBenchmark
{
    private const string ScopedToken = "benchmark-scoped";

    public static Command Create()
    {
        var command = new Command("connect", "Connects in every way, and counts the requests that the site sees.");
        command.SetAction((_, cancel) => RunAsync(cancel));
        return command;
    }

    private static async Task RunAsync(CancellationToken cancel)
    {
        var site = Site();
        var token = ConnectionSecret.Of(site.Users[0].Tokens[0].Value);
        await using (var cloud = await SandboxServer.StartAsync(site, new SandboxOptions(), cancel))
        {
            var known = new ConnectionProfile { Url = cloud.Address, Method = SignInMethod.Credential, Account = site.Users[0].Email, Kind = SiteKind.Cloud };
            await CountAsync(cloud, "api-token", 2, known, token, cancel);
            await CountAsync(cloud, "api-token-of-unknown-flavour", 2, known with { Kind = null }, token, cancel);
            await CountAsync(cloud, "scoped-token-saved", 2, known with { CloudId = cloud.CloudId }, ConnectionSecret.Of(ScopedToken), cancel);
            await CountAsync(cloud, "scoped-token-first-time", null, known, ConnectionSecret.Of(ScopedToken), cancel);
            var client = site.Clients.First(one => one.AccountId is not null);
            await CountAsync(
                cloud, "client-credentials-saved", 2, known with { Method = SignInMethod.ClientCredentials, ClientId = client.ClientId, CloudId = cloud.CloudId }, ConnectionSecret.Of(client.Secret!), cancel);
            await QuietAsync(cloud, "cloud", known, token, cancel);
        }
        await using var center = await SandboxServer.StartAsync(site, new SandboxOptions { Flavor = SandboxFlavor.DataCenter(new Version(8, 5)) }, cancel);
        var bearer = new ConnectionProfile { Url = new Uri(center.Url), Method = SignInMethod.PersonalAccessToken };
        await CountAsync(center, "personal-access-token", 2, bearer, token, cancel);
        await QuietAsync(center, "data-center", bearer, token, cancel);
    }

    private static async Task CountAsync(SandboxServer server, string way, int? goal, ConnectionProfile profile, ConnectionSecret secret, CancellationToken cancel)
    {
        var before = server.RequestCount;
        using var connection = await new ConnectionOpener().OpenAsync(profile, secret, cancel);
        if (goal is { } most)
            Measure.AtMost(most, $"connect.{way}", server.RequestCount - before, "requests");
        else
            Measure.Report($"connect.{way}", server.RequestCount - before, "requests");
    }

    private static async Task QuietAsync(SandboxServer server, string flavor, ConnectionProfile profile, ConnectionSecret secret, CancellationToken cancel)
    {
        using var connection = await new ConnectionOpener().OpenAsync(profile, secret, cancel);
        var before = server.RequestCount;
        await new ConnectionTest(new ConnectionNeeds { Brief = true }).RunAsync(connection, cancel);
        Measure.AtMost(3, $"connect.quiet-test-{flavor}", server.RequestCount - before, "requests");
    }

    private static SandboxSite Site()
    {
        var site = DemonstrationSite.Create(TimeProvider.System);
        var scoped = new SandboxToken { Value = ScopedToken, Scopes = ["read:content-details:confluence", "read:space:confluence"] };
        // The first account that can sign in signs in with either token.
        var first = site.Users.First(user => user.Tokens.Count > 0);
        return site with { Users = [first with { Tokens = [.. first.Tokens, scoped] }, .. site.Users.Where(user => user != first)] };
    }
}
