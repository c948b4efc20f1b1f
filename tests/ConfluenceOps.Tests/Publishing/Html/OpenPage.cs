using ConfluenceOps.Documents;
using ConfluenceOps.Publishing.Html;
using ConfluenceOps.Tests.Permissions.Reporting;
using Microsoft.Playwright;

namespace ConfluenceOps.Tests.Publishing.Html;

/// <summary>The page of a document, opened from the disk as a person opens it.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;

    private OpenPage(DirectoryInfo folder, IPage page) => (_folder, Page) = (folder, page);

    public IPage Page { get; }

    public ILocator Text => Page.Locator("article");

    public ILocator Banner => Page.Locator("header.source");

    /// <summary>What the browser complained of: errors of scripts, refused styles, refused requests.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>What the browser asked anybody for.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>Windows that opened and questions that were asked.</summary>
    public List<string> Surprises { get; } = [];

    public static async Task<OpenPage> OfAsync(Chromium chromium, ICatalog catalog, long id, BrowserNewContextOptions? settings = null, bool withComments = false)
    {
        var shown = await new DocumentHtml(catalog) { WithComments = withComments }.RenderAsync(id, TestContext.Current.CancellationToken);
        var tab = await chromium.OpenAsync(settings);
        var folder = Directory.CreateTempSubdirectory("confluenceops-");
        var open = new OpenPage(folder, tab);
        tab.Console += (_, message) => open.Complaints.Add(message.Text);
        tab.PageError += (_, error) => open.Complaints.Add(error);
        tab.Dialog += async (_, dialog) =>
        {
            open.Surprises.Add(dialog.Message);
            await dialog.DismissAsync();
        };
        tab.Popup += (_, popup) => open.Surprises.Add(popup.Url);
        tab.Context.Request += (_, request) => open.Requests.Add(request.Url);
        var path = await PageShelf.At(Path.Combine(folder.FullName, "page.html")).PutAsync(shown, TestContext.Current.CancellationToken);
        await tab.GotoAsync(new Uri(path).AbsoluteUri);
        return open;
    }

    /// <summary>Waits until every diagram is drawn, or is known not to be.</summary>
    public Task DrawnAsync() => Assertions.Expect(Page.Locator("html")).ToHaveAttributeAsync("data-drawn", "true");

    /// <summary>How much wider the page is than its window.</summary>
    public Task<int> OverhangAsync() => Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    /// <summary>Requests that left the page. What stands in the page itself asks nobody.</summary>
    public string[] Outside => [.. Requests.Skip(1).Where(address => !address.StartsWith("data:", StringComparison.Ordinal))];

    public async ValueTask DisposeAsync()
    {
        await Page.Context.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
