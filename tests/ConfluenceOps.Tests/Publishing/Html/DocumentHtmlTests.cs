using System.Text;
using ConfluenceOps.Documents;
using ConfluenceOps.Publishing.Html;
using ConfluenceOps.Sites;
using ConfluenceOps.Tests.Documents.Sqlite;
using ConfluenceOps.Tests.Permissions.Reporting;
using Microsoft.Playwright;
using static ConfluenceOps.Tests.Publishing.Library;

namespace ConfluenceOps.Tests.Publishing.Html;

public class DocumentHtmlTests(Chromium chromium)
{
    /// <summary>A square of one pixel.</summary>
    private const string Pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private const string Diagram =
        "<ac:structured-macro ac:name=\"code\"><ac:parameter ac:name=\"language\">mermaid</ac:parameter><ac:plain-text-body><![CDATA[flowchart LR\n  Build --> Test\n  Test --> Deploy]]></ac:plain-text-body></ac:structured-macro>";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_banner_says_of_what_it_is_a_copy_and_as_of_when_and_for_whom()
    {
        var source = Page("1", "Deploy & roll back", "<p>Words.</p>");
        await using var library = await WithAsync(source with
        {
            Details = new PageDetails
            {
                Labels = ["runbook", "sre"],
                Restrictions = [new Restriction(RestrictedOperation.View, [new Principal(PrincipalKind.Group, "g1", "sre-team")])],
            },
        });
        var document = await library.FindAsync("Deploy & roll back");
        await using var page = await OpenPage.OfAsync(chromium, library.Catalog, document.Id);

        await Assertions.Expect(page.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Deploy & roll back");
        await Assertions.Expect(page.Banner.Locator(".origin")).ToHaveTextAsync(
            $"Read-only copy of Deploy & roll back in ENG, version 1, as of {document.Imported!.Value.ToLocalTime():yyyy-MM-dd HH:mm}.");
        await Assertions.Expect(page.Banner.GetByRole(AriaRole.Link)).ToHaveAttributeAsync("href", document.Url!.AbsoluteUri);
        await Assertions.Expect(page.Banner.Locator(".notice")).ToContainTextAsync("Viewing is restricted on the site to");
        await Assertions.Expect(page.Banner.Locator(".notice")).ToContainTextAsync("sre-team");
        await Assertions.Expect(page.Banner.GetByRole(AriaRole.List, new() { Name = "Tags" }).Locator("li")).ToHaveTextAsync(["runbook", "sre"]);
        Assert.Empty(page.Complaints);
        Assert.Empty(page.Outside);
    }

    [Fact]
    public async Task A_document_that_was_edited_here_says_so()
    {
        await using var library = await WithAsync(Page("1", "Start", "<p>x</p>"));
        await library.Catalog.EditAsync(1, "Better *words*.");
        await using var page = await OpenPage.OfAsync(chromium, library.Catalog, 1);

        await Assertions.Expect(page.Banner.Locator(".origin")).ToContainTextAsync("Copy of Start in ENG");
        await Assertions.Expect(page.Banner.Locator(".notice")).ToContainTextAsync("Edited here by Bob on");
        await Assertions.Expect(page.Text.Locator("em")).ToHaveTextAsync("words");
    }

    [Fact]
    public async Task Diagrams_are_drawn_and_their_source_stays_for_whoever_cannot_see_them()
    {
        await using var library = await WithAsync(Page("1", "Start", Diagram + Diagram.Replace("flowchart LR", "nochart")));
        await using var page = await OpenPage.OfAsync(chromium, library.Catalog, 1);
        await page.DrawnAsync();

        var drawn = page.Text.Locator("figure.diagram").First;
        await Assertions.Expect(drawn.Locator(".drawing svg g.node")).ToHaveCountAsync(3);
        await Assertions.Expect(drawn.Locator("svg")).ToContainTextAsync("Deploy");
        var box = await drawn.Locator("svg").BoundingBoxAsync();
        Assert.InRange(box!.Width, 100, 800);
        Assert.InRange(box.Height, 20, 400);
        await drawn.Locator("summary").ClickAsync();
        await Assertions.Expect(drawn.Locator("pre")).ToContainTextAsync("Build --> Test");
        var failed = page.Text.Locator("figure.diagram").Nth(1);
        await Assertions.Expect(failed.Locator("figcaption")).ToContainTextAsync("This diagram could not be drawn:");
        await Assertions.Expect(failed.Locator("pre")).ToBeVisibleAsync();
        Assert.Empty(page.Complaints);
        Assert.Empty(page.Outside);
    }

    [Fact]
    public async Task Signs_that_only_look_like_elements_are_drawn_as_what_they_are()
    {
        var classes = Diagram.Replace("flowchart LR\n  Build --> Test\n  Test --> Deploy", "classDiagram\n  class Shape {\n    <<interface>>\n  }\n  Shape <|-- Circle", StringComparison.Ordinal);
        var labels = Diagram.Replace("Build --> Test\n", "A[\"one<br/>two\"] <--> B[\"x<b>y\"]\n", StringComparison.Ordinal);
        await using var library = await WithAsync(Page("1", "Start", classes + labels));
        await using var page = await OpenPage.OfAsync(chromium, library.Catalog, 1);
        await page.DrawnAsync();

        await Assertions.Expect(page.Text.Locator("svg").First).ToContainTextAsync("interface");
        await Assertions.Expect(page.Text.Locator("svg").First).ToContainTextAsync("Circle");
        await Assertions.Expect(page.Text.Locator("svg").Nth(1)).ToContainTextAsync("x<b");
        await Assertions.Expect(page.Text.Locator("svg").Nth(1)).Not.ToContainTextAsync("br/");
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task Only_a_page_with_a_diagram_carries_what_draws_it()
    {
        await using var library = await WithAsync(Page("1", "Start", "<p>mermaid</p>"), Page("2", "Drawn", Diagram));
        var html = new DocumentHtml(library.Catalog);

        var plain = (await html.RenderAsync(1, Cancel)).Html;
        var drawn = (await html.RenderAsync(2, Cancel)).Html;

        Assert.InRange(plain.Length, 1, 20_000);
        Assert.Contains("script-src 'none'", plain, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-inline", plain, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", plain, StringComparison.Ordinal);
        Assert.InRange(drawn.Length, 1_000_000, 4_000_000);
        Assert.DoesNotContain("unsafe-eval", drawn[..2000], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pictures_that_are_here_are_in_the_page_and_others_are_named()
    {
        const string Pictures = "<p><ac:image ac:alt=\"A logo\"><ri:attachment ri:filename=\"logo.png\"/></ac:image> <ac:image ac:alt=\"Fake\"><ri:attachment ri:filename=\"fake.png\"/></ac:image>"
            + " <ac:image ac:alt=\"Far\"><ri:url ri:value=\"https://elsewhere.example/far.png\"/></ac:image> <ac:link><ri:attachment ri:filename=\"logo.png\"/></ac:link></p>";
        await using var library = await WithAsync(WithFiles(Page("1", "Start", Pictures), ("logo.png", Convert.FromBase64String(Pixel)), ("fake.png", "no picture"u8.ToArray())));
        await FetchAsync(library, file => file.FileName == "logo.png" ? Convert.FromBase64String(Pixel) : "no picture"u8.ToArray());
        await using var page = await OpenPage.OfAsync(chromium, library.Catalog, 1);

        var logo = page.Page.GetByRole(AriaRole.Img, new() { Name = "A logo" });
        await Assertions.Expect(logo).ToBeVisibleAsync();
        Assert.Equal(1, await logo.EvaluateAsync<int>("image => image.naturalWidth"));
        Assert.Equal(1, await page.Text.Locator("img").CountAsync());
        await Assertions.Expect(page.Text.Locator("a", new() { HasText = "Picture: Far" })).ToHaveAttributeAsync("href", "https://elsewhere.example/far.png");
        await Assertions.Expect(page.Text.Locator("a", new() { HasText = "Picture: Fake" })).ToHaveAttributeAsync("href", "https://acme.example/wiki/fake.png");
        await Assertions.Expect(page.Text.Locator("a", new() { HasText = "logo.png" })).ToHaveAttributeAsync("href", "https://acme.example/wiki/logo.png");
        Assert.Empty(page.Complaints);
        Assert.Empty(page.Outside);
    }

    [Fact]
    public async Task A_picture_that_is_too_large_is_named_with_its_size()
    {
        var large = new byte[InlineImages.LargestImage + 1];
        Convert.FromBase64String(Pixel).CopyTo(large, 0);
        await using var library = await WithAsync(WithFiles(
            Page("1", "Start", "<p><ac:image ac:alt=\"Poster\"><ri:attachment ri:filename=\"poster.png\"/></ac:image></p>"), ("poster.png", large)));
        await FetchAsync(library, _ => large);

        var html = (await new DocumentHtml(library.Catalog).RenderAsync(1, Cancel)).Html;

        Assert.Contains("Picture: Poster, not shown here (5.0 MB)", html, StringComparison.Ordinal);
        Assert.InRange(html.Length, 1, 20_000);
    }

    [Fact]
    public async Task A_picture_with_script_in_it_is_a_picture_and_nothing_else()
    {
        var drawing = Encoding.UTF8.GetBytes("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\" onload=\"top.document.title='taken'\"><script>top.document.title='taken'</script><image href=\"https://elsewhere.example/x.png\"/><rect width=\"10\" height=\"10\"/></svg>");
        await using var library = await WithAsync(WithFiles(
            Page("1", "Start", "<p><ac:image ac:alt=\"Drawing\"><ri:attachment ri:filename=\"d.svg\"/></ac:image></p>"), ("d.svg", drawing)));
        await FetchAsync(library, _ => drawing);
        await using var page = await OpenPage.OfAsync(chromium, library.Catalog, 1);

        Assert.Equal(10, await page.Text.Locator("img").EvaluateAsync<int>("image => image.naturalWidth"));
        await Assertions.Expect(page.Page).ToHaveTitleAsync("Start");
        Assert.Empty(page.Outside);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(1280)]
    public async Task It_fits_the_window_whatever_is_in_it(int width)
    {
        const string Wide = "<table><tbody><tr>" + "<th>A column with words</th><th>Another</th><th>Third</th><th>Fourth</th><th>Fifth</th><th>Sixth</th><th>Seventh</th><th>Eighth</th>"
            + "</tr></tbody></table><p>https://acme.example/a/very/long/address/that/has/no/place/where/anybody/could/break/it/in/two/and/goes/on/and/on/and/on/for/quite/a/while/longer/than/a/window</p>"
            + "<ac:structured-macro ac:name=\"code\"><ac:plain-text-body><![CDATA[a line of code that is much longer than any window is wide, and then some more of it, and more, and more, and more, and more of it]]></ac:plain-text-body></ac:structured-macro>";
        await using var library = await WithAsync(Page("1", "A_title_without_any_space_that_is_longer_than_a_narrow_window_is_wide_by_far_and_far", Wide + Diagram));
        await using var page = await OpenPage.OfAsync(chromium, library.Catalog, 1, new BrowserNewContextOptions { ViewportSize = new() { Width = width, Height = 800 } });
        await page.DrawnAsync();

        Assert.Equal(0, await page.OverhangAsync());
        await Assertions.Expect(page.Page.GetByRole(AriaRole.Region, new() { Name = "Table" })).ToHaveAttributeAsync("tabindex", "0");
    }

    [Fact]
    public async Task The_title_is_the_only_heading_of_the_first_level_and_the_first_key_skips_to_the_text()
    {
        await using var library = await WithAsync(Page("1", "Start", "<h1>One</h1><h2>Two</h2><p>x</p>"));
        await using var page = await OpenPage.OfAsync(chromium, library.Catalog, 1);

        Assert.Equal(1, await page.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).CountAsync());
        await Assertions.Expect(page.Page.GetByRole(AriaRole.Heading, new() { Level = 2 })).ToHaveTextAsync("One");
        await Assertions.Expect(page.Page.GetByRole(AriaRole.Heading, new() { Level = 3 })).ToHaveTextAsync("Two");
        await page.Page.Keyboard.PressAsync("Tab");
        await page.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Page.GetByRole(AriaRole.Main)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task What_our_own_Markdown_says_in_HTML_still_works()
    {
        const string Html = "Water is H<sub>2</sub>O, x<sup>2</sup>, <mark>marked</mark>, <kbd>Ctrl</kbd>.\n\n<details><summary>More</summary>\n\nInside, *too*.\n\n</details>\n\n"
            + "<table><tr><th colspan=\"2\">Wide</th></tr><tr><td>a<br>b</td><td align=\"right\">1</td></tr></table>\n\n| n |\n| -: |\n| 7 |\n\n> [!WARNING]\n> Hot.\n\n- [x] done\n- [ ] open\n\nA note[^1], ~~gone~~, [there](#two).\n\n[^1]: The note.\n\n$$\n(a+b)\n$$\n\n## Two\n";
        await using var library = await WithAsync(Page("1", "Start", "<p>x</p>"));
        await library.Catalog.EditAsync(1, Html);
        await using var page = await OpenPage.OfAsync(chromium, library.Catalog, 1);

        await Assertions.Expect(page.Text.Locator("sub, p > sup:not(:has(a)), mark, kbd")).ToHaveTextAsync(["2", "2", "marked", "Ctrl"]);
        await page.Text.Locator("summary").ClickAsync();
        await Assertions.Expect(page.Text.Locator("details em")).ToBeVisibleAsync();
        await Assertions.Expect(page.Text.Locator("th[colspan='2']")).ToHaveTextAsync("Wide");
        await Assertions.Expect(page.Text.Locator("td").Last).ToHaveCSSAsync("text-align", "right");
        await Assertions.Expect(page.Text.Locator(".markdown-alert-warning")).ToContainTextAsync("Hot.");
        await Assertions.Expect(page.Page.GetByRole(AriaRole.Checkbox, new() { Name = "done" })).ToBeCheckedAsync();
        await Assertions.Expect(page.Text.Locator(".footnotes")).ToContainTextAsync("The note.");
        await Assertions.Expect(page.Text.Locator(".math")).ToHaveTextAsync("(a+b)");
        await Assertions.Expect(page.Text.Locator("a[href='#two']")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Text.Locator("#two")).ToHaveCountAsync(1);
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task What_is_in_the_trash_is_not_shown_and_what_is_nowhere_is_not_found()
    {
        await using var library = await WithAsync(Page("1", "Start", "<p>x</p>"));
        var run = await library.Catalog.Imports.BeginAsync(Sample.Site, Sample.Engineering, null, Cancel);
        await library.Catalog.Imports.RemoveAsync(run, new Dictionary<string, GoneReason> { ["1"] = GoneReason.Deleted }, Cancel);
        var html = new DocumentHtml(library.Catalog);

        var gone = await Assert.ThrowsAsync<DocumentGoneException>(() => html.RenderAsync(1, Cancel));
        Assert.Contains("so it is not shown", gone.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<DocumentNotFoundException>(() => html.RenderAsync(4711, Cancel));
    }

    private static ImportedDocument WithFiles(ImportedDocument page, params (string Name, byte[] Content)[] files) => page with
    {
        Details = new PageDetails
        {
            Attachments = [.. files.Select((file, number) => new Attachment { Id = $"att{number}", FileName = file.Name, Size = file.Content.Length, Url = new Uri(Sample.Site, $"/wiki/{file.Name}") })],
        },
    };

    private static async Task FetchAsync(Library library, Func<Attachment, byte[]> content)
    {
        var run = await library.Catalog.Imports.BeginAsync(Sample.Site, Sample.Engineering, null, Cancel);
        foreach (var file in await library.Catalog.Imports.GetMissingFilesAsync(run, referencedOnly: false, Cancel))
        {
            var name = await library.Catalog.Files.ReceiveAsync(file, _ => Task.FromResult<FileContent?>(new FileContent(new MemoryStream(content(file)), 0)), Cancel);
            await library.Catalog.Imports.SaveFileAsync(run, file, name!, Cancel);
        }
    }
}
