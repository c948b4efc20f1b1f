using ConfluenceOps.Tests.Permissions.Reporting;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace ConfluenceOps.Tests.Permissions.Reporting;

/// <summary>The Chromium of this machine, without a window. Nothing is downloaded; without it the tests are skipped by name.</summary>
public sealed class Chromium : IAsyncDisposable
{
    /// <summary>In milliseconds: long, because a busy machine is no defect of the page.</summary>
    private const int Patience = 30_000;

    private readonly SemaphoreSlim _starting = new(1);
    private IPlaywright? _driver;
    private IBrowser? _browser;

    /// <summary>The program. Without it the calling test is skipped.</summary>
    public static string Demand()
    {
        var program = Find();
        Assert.SkipWhen(program is null, "Chromium (chromium) is not on the path");
        return program!;
    }

    /// <summary>A tab of its own, with its own settings.</summary>
    public async Task<IPage> OpenAsync(BrowserNewContextOptions? settings = null)
    {
        var program = Demand();
        // A container has no user namespaces for Chromium's sandbox; what it opens was written a moment before.
        _browser ??= await OnceAsync(async driver => _browser ?? await driver.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = program, ChromiumSandbox = false }));
        var context = await _browser.NewContextAsync(settings ?? new BrowserNewContextOptions());
        context.SetDefaultTimeout(Patience);
        Assertions.SetDefaultExpectTimeout(Patience);
        return await context.NewPageAsync();
    }

    /// <summary>A browser that somebody else started, and that listens on a port of this machine.</summary>
    public Task<IBrowser> ConnectAsync(int port) => OnceAsync(driver => driver.Chromium.ConnectOverCDPAsync($"http://127.0.0.1:{port}"));

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _driver?.Dispose();
        _starting.Dispose();
    }

    private static string? Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => new[] { "chromium", "chromium.exe" }.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);

    private async Task<IBrowser> OnceAsync(Func<IPlaywright, Task<IBrowser>> open)
    {
        await _starting.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            return await open(_driver ??= await Playwright.CreateAsync());
        }
        finally
        {
            _starting.Release();
        }
    }
}
