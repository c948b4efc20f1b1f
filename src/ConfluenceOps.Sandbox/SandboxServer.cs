using ConfluenceOps.Sandbox.Editing;
using ConfluenceOps.Sandbox.Faults;
using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Model;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ConfluenceOps.Sandbox;

/// <summary>A whole Confluence site in this process, on a loopback port, until it is disposed of.</summary>
public sealed class SandboxServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ServedSite _served;
    private readonly SandboxFlavor _flavor;

    private SandboxServer(WebApplication app, ServedSite served, SandboxFlavor flavor)
    {
        _flavor = flavor;
        _app = app;
        _served = served;
    }

    /// <summary>Where the server listens: <c>http://127.0.0.1:PORT/</c>.</summary>
    public Uri Address => _served.Address;

    /// <summary>Where Confluence is there: under <c>wiki</c>, or under the context path of a Data Center. Without a slash at the end.</summary>
    public string Base => _served.Base;

    /// <summary>What people connect to: a Cloud site goes by its host, a Data Center by its context path too.</summary>
    public string Url => _flavor is DataCenterFlavor ? Base : Address.GetLeftPart(UriPartial.Authority);

    /// <summary>The id under which the gateway form <c>ex/confluence/{cloudId}/wiki/</c> knows the site.</summary>
    public string CloudId => _served.CloudId;

    /// <summary>How many requests came in, failed ones included, those to the sandbox's own door not.</summary>
    public long RequestCount => _served.Statistics.Total;

    /// <summary>All of the site as it is now.</summary>
    public SandboxSite Site => _served.State.Snapshot();

    /// <summary>What goes wrong on purpose; null for nothing. Requests are counted anew from a new plan on.</summary>
    public FaultPlan? Faults
    {
        get => _served.Faults?.Plan;
        set => _served.Faults = value is null ? null : new FaultInjection(value, _served);
    }

    /// <summary>Edits the site while it is served: the edits hold together, from the next request on, or not at all.</summary>
    /// <param name="edits">What to edit. It must not wait for the server.</param>
    /// <exception cref="SandboxException">Confluence would not allow an edit, or the site does not have what is edited.</exception>
    public void Change(Action<SiteEditor> edits)
    {
        ArgumentNullException.ThrowIfNull(edits);
        _served.Edit(edits);
    }

    /// <summary>Starts to serve a site.</summary>
    /// <param name="site">The site as it is at the start; what changes while it is served is kept beside it and ends with the server.</param>
    /// <param name="options">How to serve it.</param>
    /// <param name="cancel">Gives up starting.</param>
    /// <exception cref="SandboxException">The site contradicts itself, or the port is taken.</exception>
    public static async Task<SandboxServer> StartAsync(SandboxSite site, SandboxOptions options, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(options);
        var served = new ServedSite(options.Flavor.Open(site, options.Time), options.Time);
        served.Faults = options.Faults is null ? null : new FaultInjection(options.Faults, served);
        var app = Build(served, options);
        try
        {
            await app.StartAsync(cancel);
        }
        catch (IOException problem)
        {
            await app.DisposeAsync();
            throw new SandboxException($"The port {options.Port} could not be opened: {problem.Message}", "Choose another port, or 0 for any free one.", problem);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }

        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>();
        served.Address = new Uri(addresses!.Addresses.Single());
        return new SandboxServer(app, served, options.Flavor);
    }

    /// <summary>Stops to serve.</summary>
    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await _app.StopAsync(atOnce.Token);
        await _app.DisposeAsync();
    }

    private static WebApplication Build(ServedSite served, SandboxOptions options)
    {
        // Empty: no configuration from files or the environment, no console logging, no handler for Ctrl+C.
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(System.Net.IPAddress.Loopback, options.Port, listen => listen.Protocols = HttpProtocols.Http1);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, EmbeddedLifetime>();
        var app = builder.Build();
        app.Use(next => served.Dialect.Receive(next, served));
        app.UseRouting();
        RequestPipeline.Use(app, served);
        return app;
    }
}
