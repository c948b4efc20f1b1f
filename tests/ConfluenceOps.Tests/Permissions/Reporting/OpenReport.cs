using ConfluenceOps.Permissions;
using ConfluenceOps.Permissions.Baselines;
using ConfluenceOps.Permissions.Reporting;
using Microsoft.Playwright;

namespace ConfluenceOps.Tests.Permissions.Reporting;

/// <summary>A report that was saved and opened from the disk, as a person opens it.</summary>
internal sealed class OpenReport : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;

    private OpenReport(DirectoryInfo folder, IPage page) => (_folder, Page) = (folder, page);

    public IPage Page { get; }

    /// <summary>What the browser complained of: errors of scripts, refused styles, refused requests.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>What the browser asked anybody for.</summary>
    public List<string> Requests { get; } = [];

    public static async Task<OpenReport> OfAsync(Chromium chromium, PermissionReview review, BaselineComparison? comparison = null, BrowserNewContextOptions? settings = null)
    {
        var tab = await chromium.OpenAsync(settings);
        var folder = Directory.CreateTempSubdirectory("confluenceops-");
        var report = new OpenReport(folder, tab);
        tab.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                report.Complaints.Add(message.Text);
        };
        tab.PageError += (_, error) => report.Complaints.Add(error);
        tab.Request += (_, request) => report.Requests.Add(request.Url);
        var path = Path.Combine(folder.FullName, "review.html");
        await ReviewReport.SaveAsync(review, comparison, path, TestContext.Current.CancellationToken);
        await tab.GotoAsync(new Uri(path).AbsoluteUri);
        return report;
    }

    public ILocator Findings => Page.Locator("#findings .finding");

    public ILocator Panel => Page.Locator("#why");

    public async ValueTask DisposeAsync()
    {
        await Page.Context.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
