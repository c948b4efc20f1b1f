using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using ConfluenceOps.Connections;
using ConfluenceOps.Context.Packing;
using ConfluenceOps.Context.Requests;
using ConfluenceOps.Sandbox;
using ConfluenceOps.Sandbox.Faults;
using ConfluenceOps.Sandbox.Fillers.Generated;
using ConfluenceOps.Sandbox.Model;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Benchmarks;

/// <summary>What it costs to read the pages that a pull request asks for: requests, and time over a slow line.</summary>
internal static class ContextBenchmark
{
    private const string Weather = "latency=300ms";

    /// <summary>The goal: one request for so many pages by id, and one for each title.</summary>
    private const int LinksARequest = 50;

    /// <summary>Requests that were sent so much earlier than others were answered before those began.</summary>
    private static readonly TimeSpan Apart = TimeSpan.FromMilliseconds(200);

    public static Command Create()
    {
        var links = new Option<int>("--links") { Description = "How many links the text has.", DefaultValueFactory = _ => 50 };
        var titles = new Option<int>("--titles") { Description = "How many of them name their page by its title.", DefaultValueFactory = _ => 5 };
        var command = new Command("context", "Puts the pages together that a pull request asks for, with 300 ms to each request.") { links, titles };
        command.SetAction((words, cancel) => RunAsync(words.GetValue(links), words.GetValue(titles), cancel));
        return command;
    }

    private static async Task RunAsync(int links, int titles, CancellationToken cancel)
    {
        var generated = GeneratedSite.Create(new GeneratedSiteOptions { Spaces = 2, Pages = Math.Max(200, links * 4), Seed = 8, Users = 100, Groups = 10 });
        await RunAsync(generated, links, 0, "by-id", cancel);
        await RunAsync(generated, links, titles, "with-titles", cancel);
    }

    private static async Task RunAsync(SandboxSite filled, int links, int titles, string name, CancellationToken cancel)
    {
        await using var server = await SandboxServer.StartAsync(filled, new SandboxOptions(), cancel);
        var account = filled.Users.First(user => user.Tokens.Count > 0);
        using var connection = await new ConnectionOpener().OpenAsync(
            new ConnectionProfile { Url = server.Address, Method = SignInMethod.Credential, Account = account.Email, Kind = SiteKind.Cloud }, ConnectionSecret.Of(account.Tokens[0].Value), cancel);
        var text = string.Join('\n', Pages(filled).Take(links).Select((page, at) => $"@droid fill {(at < titles ? ByTitle(server, filled, page) : ById(server, page))}"));
        using var builder = PackBuilder.FromSite(connection.Site, null, TimeProvider.System);
        server.Faults = FaultPlan.Parse(Weather);
        var before = connection.Site.RecentRequests.Count;
        var began = Stopwatch.GetTimestamp();
        var pack = await builder.BuildAsync(new RequestReader([RequestReader.UsualTrigger]).Read(text), new PackOptions { MostTokens = 10_000_000 }, progress: null, cancel);
        var took = Stopwatch.GetElapsedTime(began);

        var asked = connection.Site.RecentRequests.Skip(before).ToList();
        var bodies = asked.Where(request => request.Route.Contains("body-format", StringComparison.Ordinal)).ToList();
        var names = asked.Count(request => request.Sent < bodies[0].Sent - Apart);
        Measure.Report($"context.{name}.pages", pack.Pages.Count, "pages");
        Measure.AtMost(((links + LinksARequest - 1) / LinksARequest) + titles, $"context.{name}.look-ups", bodies.Count + names, "requests");
        Measure.Report($"context.{name}.who-may-see-them", asked.Count - bodies.Count - names, "requests");
        Measure.AtMost(2, $"context.{name}.time", took.TotalSeconds, "s");
    }

    private static IEnumerable<SandboxPage> Pages(SandboxSite site) => site.Pages.Where(page => page is { Type: "page", Status: "current" });

    private static string ById(SandboxServer server, SandboxPage page) => string.Create(CultureInfo.InvariantCulture, $"{server.Address}wiki/spaces/X/pages/{page.Id}");

    private static string ByTitle(SandboxServer server, SandboxSite site, SandboxPage page) =>
        $"{server.Address}wiki/display/{site.Spaces.First(space => space.Id == page.SpaceId).Key}/{Uri.EscapeDataString(page.Title)}";
}
