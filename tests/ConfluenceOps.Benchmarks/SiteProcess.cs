using System.Text.Json;
using ConfluenceOps.Sandbox;
using ConfluenceOps.Sandbox.Faults;
using ConfluenceOps.Sandbox.Fillers.Generated;

namespace ConfluenceOps.Benchmarks;

/// <summary>A generated site, served until standard input ends.</summary>
internal sealed record SiteProcess(Uri Url, string Email, string Token)
{
    public static async Task RunAsync(string size, string? faults, bool asAdministrator, CancellationToken cancel)
    {
        var site = GeneratedSite.Create(GeneratedSiteOptions.Parse(size));
        var reader = site.Users.First(user => user.Tokens.Count > 0 && user.IsAdministrator == asAdministrator);
        await using var server = await SandboxServer.StartAsync(
            site, new SandboxOptions { Faults = string.IsNullOrEmpty(faults) ? null : FaultPlan.Parse(faults) }, cancel);
        Console.WriteLine(JsonSerializer.Serialize(new SiteProcess(server.Address, reader.Email, reader.Tokens[0].Value), JsonSerializerOptions.Web));
        await Console.In.ReadToEndAsync(cancel);
    }
}
