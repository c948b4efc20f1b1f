using System.Diagnostics;
using ConfluenceOps.Sandbox;
using ConfluenceOps.Sandbox.Fillers;
using ConfluenceOps.Sandbox.Fillers.Demonstration;
using ConfluenceOps.Tests.Connections.OAuth;
using ConfluenceOps.Tests.Permissions.Reporting;
using Microsoft.Playwright;

namespace ConfluenceOps.Tests.PowerShell;

/// <summary>A consent from end to end: a real PowerShell opens a private window of a real browser, in which somebody signs in as the service account.</summary>
public sealed class PrivateConsentTests(Chromium chromium)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_service_account_consents_in_a_private_window_and_is_connected()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the browser is stood in for by a script of a Unix shell");
        var program = Chromium.Demand();
        await BuiltModule.DemandAsync();
        await using var server = await SandboxServer.StartAsync(DemonstrationSite.Create(TimeProvider.System), new SandboxOptions(), Cancel);
        var programs = Directory.CreateTempSubdirectory();
        var control = FreeAddress.Find();
        await PlaceBrowserAsync(programs.FullName, program, control.Port);

        using var shell = Program.Start("pwsh", ["-NoProfile", "-NonInteractive", "-Command", Script(server)], programs.FullName);
        var said = shell.StandardOutput.ReadToEndAsync(Cancel);
        var complaints = shell.StandardError.ReadToEndAsync(Cancel);
        try
        {
            await ConsentAsync(control, shell);
            await shell.WaitForExitAsync(Cancel);

            Assert.True(shell.ExitCode == 0, await said + await complaints);
            Assert.Contains("read pages and blog posts  (read:page:confluence; ", await said, StringComparison.Ordinal);
            Assert.Contains("Connected as Documentation Service <svc-docs@acme.example>", await said, StringComparison.Ordinal);
            // What the window knew of the account is gone with it.
            var profile = await File.ReadAllTextAsync(Path.Combine(programs.FullName, "profile"), Cancel);
            Assert.False(Directory.Exists(profile.Trim()));
        }
        finally
        {
            if (!shell.HasExited)
                shell.Kill(entireProcessTree: true);
            programs.Delete(recursive: true);
        }
    }

    private static string Script(SandboxServer server) => $"""
        $ErrorActionPreference = 'Stop'
        Import-Module '{BuiltModule.Manifest}'
        $null = Connect-Confluence {server.Address} -ClientId {SandboxAccounts.InteractiveClient} -Interactive -Private -For Import -RedirectUri {FreeAddress.Find()}
        $status = Test-ConfluenceConnection
        "$($status.Status) as $($status.Account)"
        """;

    /// <summary>The browser that is found first: the real one, without a window, listening to the test, and allowed to run in a container.</summary>
    private static async Task PlaceBrowserAsync(string folder, string program, int port)
    {
        var path = Path.Combine(folder, "google-chrome");
        await File.WriteAllTextAsync(
            path,
            $"""
            #!/bin/sh
            for word; do case "$word" in --user-data-dir=*) echo "$word" | cut -d= -f2- > '{folder}/profile';; esac; done
            exec '{program}' --headless --no-sandbox --disable-gpu --disable-background-networking --remote-debugging-port={port} "$@"
            """.ReplaceLineEndings("\n"),
            Cancel);
        await Program.RunAsync("chmod", ["+x", path], Cancel);
    }

    private async Task ConsentAsync(Uri control, Process shell)
    {
        await using var browser = await ConnectAsync(control, shell);
        var page = browser.Contexts.SelectMany(context => context.Pages).Single(page => page.Url.Contains("/authorize", StringComparison.Ordinal));

        await page.GetByLabel("Documentation Service").CheckAsync();
        await Assertions.Expect(page.GetByText("See pages and blog posts with their labels and versions")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Accept" }).ClickAsync();
    }

    /// <summary>The window takes a while to open.</summary>
    private async Task<IBrowser> ConnectAsync(Uri control, Process shell)
    {
        while (true)
        {
            Assert.False(shell.HasExited, "PowerShell ended before it opened a window.");
            try
            {
                var browser = await chromium.ConnectAsync(control.Port);
                if (browser.Contexts.SelectMany(context => context.Pages).Any(page => page.Url.Contains("/authorize", StringComparison.Ordinal)))
                    return browser;
                await browser.DisposeAsync();
            }
            catch (PlaywrightException)
            {
                // Nobody listens there yet.
            }
            await Task.Delay(200, Cancel);
        }
    }
}
