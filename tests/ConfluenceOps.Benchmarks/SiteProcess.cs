using System.Globalization;
using System.Text.Json;
using ConfluenceOps.Sandbox;
using ConfluenceOps.Sandbox.Faults;
using ConfluenceOps.Sandbox.Fillers.Generated;

namespace ConfluenceOps.Benchmarks;

/// <summary>A generated site, served until standard input ends. A line with a number edits so many of its pages.</summary>
internal sealed record SiteProcess(Uri Url, string Email, string Token)
{
    public static async Task RunAsync(string size, string? faults, bool asAdministrator, CancellationToken cancel)
    {
        var site = GeneratedSite.Create(GeneratedSiteOptions.Parse(size));
        var reader = site.Users.First(user => user.Tokens.Count > 0 && user.IsAdministrator == asAdministrator);
        await using var server = await SandboxServer.StartAsync(
            site, new SandboxOptions { Faults = string.IsNullOrEmpty(faults) ? null : FaultPlan.Parse(faults) }, cancel);
        Print(new SiteProcess(server.Address, reader.Email, reader.Tokens[0].Value));
        while (await Console.In.ReadLineAsync(cancel) is { } line)
        {
            var pages = int.Parse(line, CultureInfo.InvariantCulture);
            server.Change(editor =>
            {
                foreach (var page in editor.Pages.Where(page => page is { Type: "page", Status: "current" }).Take(pages).ToList())
                    editor.As(page.AuthorId).Page(page.Id).Edit(page.Body + "<p>One more paragraph.</p>");
            });
            Print(pages);
        }
    }

    private static void Print<T>(T value) => Console.WriteLine(JsonSerializer.Serialize(value, JsonSerializerOptions.Web));
}
