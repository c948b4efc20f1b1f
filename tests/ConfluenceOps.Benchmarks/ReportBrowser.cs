using Microsoft.Playwright;

namespace ConfluenceOps.Benchmarks;

/// <summary>The Chromium of this machine, without a window.</summary>
internal sealed class ReportBrowser : IAsyncDisposable
{
    /// <summary>Milliseconds until a change of a control has been answered and drawn.</summary>
    private const string Timed = """
        async ([selector, value, happening]) => {
          const control = document.querySelector(selector);
          const began = performance.now();
          if (value !== null) control.value = value;
          control.dispatchEvent(happening === 'click' ? new MouseEvent('click', { bubbles: true }) : new Event(happening, { bubbles: true }));
          await new Promise(drawn => requestAnimationFrame(() => setTimeout(drawn)));
          return performance.now() - began;
        }
        """;

    private readonly IPlaywright _driver;
    private readonly IBrowser _browser;

    private ReportBrowser(IPlaywright driver, IBrowser browser) => (_driver, _browser) = (driver, browser);

    /// <returns>Null where there is no Chromium.</returns>
    public static async Task<ReportBrowser?> StartAsync()
    {
        var program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => new[] { "chromium", "chromium.exe" }.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
        if (program is null)
            return null;
        var driver = await Playwright.CreateAsync();
        return new ReportBrowser(driver, await driver.Chromium.LaunchAsync(new() { ExecutablePath = program, ChromiumSandbox = false }));
    }

    /// <summary>Opens a report and uses it as a person does.</summary>
    public async Task<ReportTimes> MeasureAsync(string path)
    {
        await using var context = await _browser.NewContextAsync(new() { ViewportSize = new() { Width = 1440, Height = 900 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(path).AbsoluteUri);
        return new ReportTimes(
            await page.EvaluateAsync<double>("performance.getEntriesByType('navigation')[0].domComplete"),
            await TimeAsync("#findings input[type=search]", "sp", "input"),
            await TimeAsync("#access select", "effective", "change"),
            await TimeAsync("#access input[type=search]", "an", "input"),
            await TimeAsync("#access .columnheader[data-column='3']", null, "click"),
            await TimeAsync("#access .gridcell", null, "click"));

        Task<double> TimeAsync(string selector, string? value, string happening) => page.EvaluateAsync<double>(Timed, new[] { selector, value, happening });
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _driver.Dispose();
    }
}

/// <summary>Milliseconds from the first byte to a page that answers, and for what people do with it then.</summary>
internal sealed record ReportTimes(double Open, double Findings, double Everybody, double Matrix, double Sort, double Why);
