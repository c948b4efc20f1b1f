using System.Text.RegularExpressions;
using ConfluenceOps.Permissions;
using ConfluenceOps.Permissions.Reporting;
using Microsoft.Playwright;

namespace ConfluenceOps.Tests.Permissions.Reporting;

public partial class ReportPageTests(Chromium chromium)
{
    [Fact]
    public async Task It_opens_from_the_disk_without_a_complaint_and_asks_nobody_for_anything()
    {
        await using var report = await OpenReport.OfAsync(chromium, ReviewedSites.Small());

        await Assertions.Expect(report.Page.Locator("h1")).ToHaveTextAsync("acme.example");
        Assert.Empty(report.Complaints);
        Assert.All(report.Requests, address => Assert.StartsWith("file://", address, StringComparison.Ordinal));
        Assert.Single(report.Requests);
    }

    [Fact]
    public async Task A_browser_runs_and_styles_nothing_but_what_the_head_has_the_hash_of()
    {
        await using var report = await OpenReport.OfAsync(chromium, ReviewedSites.Small());

        await report.Page.EvaluateAsync("document.body.append(Object.assign(document.createElement('script'), { textContent: \"document.title = 'taken'\" }))");
        await report.Page.EvaluateAsync("document.body.append(Object.assign(new Image(), { src: 'https://elsewhere.example/pixel.png' }))");

        await Assertions.Expect(report.Page).ToHaveTitleAsync("Permission review · acme.example");
        Assert.Contains(report.Complaints, text => text.Contains("script-src", StringComparison.Ordinal));
        Assert.Contains(report.Complaints, text => text.Contains("default-src", StringComparison.Ordinal) || text.Contains("img-src", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_title_that_would_break_out_is_text_wherever_it_stands()
    {
        await using var report = await OpenReport.OfAsync(chromium, ReviewedSites.Small());

        await Assertions.Expect(report.Findings.Filter(new() { HasText = "onerror" }).Locator("h3")).ToHaveTextAsync(ReviewedSites.Hostile);
        await Assertions.Expect(report.Page.GetByRole(AriaRole.Treeitem, new() { NameRegex = new Regex("onerror") }).Locator(".title")).ToHaveTextAsync(ReviewedSites.Hostile);
        Assert.Equal(0, await report.Page.Locator("img").CountAsync());
        await Assertions.Expect(report.Page).ToHaveTitleAsync("Permission review · acme.example");
    }

    [Fact]
    public async Task No_letter_of_the_site_can_end_the_block_that_holds_the_data()
    {
        using var file = new MemoryStream();
        await ReviewReport.WriteHtmlAsync(ReviewedSites.Small(), comparison: null, file, TestContext.Current.CancellationToken);
        var page = System.Text.Encoding.UTF8.GetString(file.ToArray());

        Assert.Equal(2, page.Split("</script").Length - 1);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.Empty(OutsideAddress().Matches(page));
    }

    [Fact]
    public async Task Half_a_letter_in_a_title_does_not_spoil_the_report()
    {
        var map = new AccessMapBuilder().People("maya").Space("ENG", space => space.Page("broken \ud83d title")).Build();

        await using var report = await OpenReport.OfAsync(chromium, new PermissionReview(map));

        await Assertions.Expect(report.Page.Locator(".tree-row .title")).ToHaveTextAsync("broken \ufffd title");
    }

    [Fact]
    public async Task What_could_not_be_seen_stands_before_everything_else()
    {
        await using var report = await OpenReport.OfAsync(chromium, ReviewedSites.Small());

        var first = report.Page.Locator("main > section").First;
        await Assertions.Expect(first.Locator("h2")).ToHaveTextAsync("What this review could not see");
        await Assertions.Expect(first.GetByText("The groups of the site: the account is no administrator.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_summary_counts_what_the_review_found()
    {
        await using var report = await OpenReport.OfAsync(chromium, ReviewedSites.Small());

        await Assertions.Expect(report.Page.Locator(".tile.high .value")).ToHaveTextAsync("2");
        await Assertions.Expect(Number("Spaces open to anonymous")).ToHaveTextAsync("1");
        await Assertions.Expect(Number("Spaces not readable")).ToHaveTextAsync("1");
        await Assertions.Expect(Number("Groups that people join by themselves")).ToHaveTextAsync("1");

        ILocator Number(string label) => report.Page.Locator("#summary .numbers > div").Filter(new() { HasText = label }).Locator("dd");
    }

    [Fact]
    public async Task A_setting_that_no_interface_shows_says_so()
    {
        await using var report = await OpenReport.OfAsync(chromium, ReviewedSites.Small());

        var row = report.Page.Locator("#settings tr").Filter(new() { HasText = "PublicLinks" });
        await Assertions.Expect(row).ToContainTextAsync("Not shown by any interface");
        await Assertions.Expect(row).ToContainTextAsync("Look at the site's settings");
    }

    [Theory]
    [InlineData(320)]
    [InlineData(768)]
    [InlineData(1440)]
    public async Task Nothing_sticks_out_at_any_width(int width)
    {
        await using var report = await OpenReport.OfAsync(chromium, ReviewedSites.Small(), settings: new() { ViewportSize = new() { Width = width, Height = 700 } });

        Assert.Equal(width, await report.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task All_text_stands_out_from_its_ground_as_people_with_weak_eyes_need_it(ColorScheme scheme)
    {
        await using var report = await OpenReport.OfAsync(chromium, ReviewedSites.Small(), settings: new() { ColorScheme = scheme });
        await report.Page.Locator(".gridcell.right-E").First.ClickAsync();

        // WCAG 2.2, success criterion 1.4.3, level AA.
        Assert.Empty(await report.Page.EvaluateAsync<string[]>(Contrast));
    }

    [Fact]
    public async Task It_is_dark_where_the_reader_wants_it_dark()
    {
        await using var light = await OpenReport.OfAsync(chromium, ReviewedSites.Small(), settings: new() { ColorScheme = ColorScheme.Light });
        await using var dark = await OpenReport.OfAsync(chromium, ReviewedSites.Small(), settings: new() { ColorScheme = ColorScheme.Dark });

        Assert.Equal("rgb(255, 255, 255)", await light.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        Assert.Equal("rgb(19, 22, 27)", await dark.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
    }

    [Fact]
    public async Task Without_any_space_user_or_finding_it_still_opens()
    {
        var empty = new AccessMap { Site = new Uri("https://acme.example/wiki/"), Gathered = DateTimeOffset.UnixEpoch };

        await using var report = await OpenReport.OfAsync(chromium, new PermissionReview(empty));

        await Assertions.Expect(report.Page.GetByText("No space was reviewed.")).ToBeVisibleAsync();
        Assert.Empty(report.Complaints);
    }

    [GeneratedRegex("""(src|href)="[^#]|@import|url\(|<link""")]
    private static partial Regex OutsideAddress();

    /// <summary>Every visible piece of text with less contrast than four and a half, or three where it is large.</summary>
    private const string Contrast = """
        () => {
          const channels = color => color.match(/[\d.]+/g).map(Number);
          const light = ([r, g, b]) => [r, g, b].map(c => c / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
            .reduce((sum, c, at) => sum + c * [0.2126, 0.7152, 0.0722][at], 0);
          const groundOf = element => {
            for (let next = element; next; next = next.parentElement) {
              const ground = channels(getComputedStyle(next).backgroundColor);
              if (ground[3] === undefined || ground[3] > 0.5) return ground;
            }
            return [255, 255, 255];
          };
          const weak = new Set();
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) {
            const element = texts.currentNode.parentElement;
            if (texts.currentNode.data.trim() === '' || !element.checkVisibility() || element.closest('script, .skip')) continue;
            const style = getComputedStyle(element);
            const [one, other] = [light(channels(style.color)), light(groundOf(element))].sort((a, b) => b - a);
            const isLarge = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.66 && style.fontWeight >= 700);
            const ratio = (one + 0.05) / (other + 0.05);
            if (ratio < (isLarge ? 3 : 4.5)) weak.add(`${element.className || element.tagName} '${texts.currentNode.data.trim().slice(0, 30)}' ${ratio.toFixed(2)}`);
          }
          return [...weak];
        }
        """;
}
