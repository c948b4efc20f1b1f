using ConfluenceOps.Documents;
using ConfluenceOps.Markup;
using ConfluenceOps.Publishing;
using ConfluenceOps.Sites;
using ConfluenceOps.Tests.Documents.Sqlite;
using static ConfluenceOps.Tests.Publishing.Library;

namespace ConfluenceOps.Tests.Publishing;

public class DocumentRendererTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_link_leads_to_the_document_of_its_page_and_else_to_the_site()
    {
        await using var library = await WithAsync(
            Page("1", "Start", $"<p>{LinkTo("Deploy")} {LinkTo("Elsewhere")}</p>"), Page("2", "Deploy", "<p>x</p>"));
        var deploy = await library.FindAsync("Deploy");
        Assert.Equal(
            $"[Deploy](document:{deploy.Id}) [Elsewhere](https://acme.example/wiki/display/ENG/Elsewhere)\n", await library.ReadAsync("Start"));
    }

    [Fact]
    public async Task A_link_to_a_page_that_was_renamed_still_leads_to_it()
    {
        await using var library = await WithAsync(Page("1", "Start", $"<p>{LinkTo("Deploy")}</p>"), Page("2", "Deploy", "<p>x</p>"));
        await library.Catalog.ImportAsync(Page("2", "Shipping", "<p>x</p>"));
        Assert.Equal($"[Deploy](document:{(await library.FindAsync("Shipping")).Id})\n", await library.ReadAsync("Start"));
    }

    [Theory]
    [InlineData("https://acme.example/wiki/spaces/ENG/pages/2/Deploy")]
    [InlineData("https://acme.example/wiki/pages/viewpage.action?pageId=2")]
    [InlineData("https://acme.example/wiki/display/ENG/Deploy")]
    public async Task A_link_that_spells_out_the_address_of_a_page_leads_to_its_document(string url)
    {
        await using var library = await WithAsync(Page("1", "Start", $"<p><a href=\"{url}#part\">there</a></p>"), Page("2", "Deploy", "<p>x</p>"));
        Assert.Equal($"[there](document:{(await library.FindAsync("Deploy")).Id}#part)\n", await library.ReadAsync("Start"));
    }

    [Fact]
    public async Task A_picture_leads_to_the_file_that_was_fetched_and_else_to_the_site()
    {
        const string Picture = "<ac:image ac:alt=\"logo\"><ri:attachment ri:filename=\"logo.png\"/></ac:image>";
        await using var library = await WithAsync(Page("1", "Start", $"<p>{Picture}</p>", null, "logo.png"));
        Assert.Equal("![logo](https://acme.example/wiki/logo.png)\n", await library.ReadAsync("Start"));
        await library.FetchAsync();
        var text = await library.ReadAsync("Start");
        var path = new Uri(text[(text.IndexOf('(') + 1)..text.IndexOf(')')]).LocalPath;
        Assert.EndsWith(".png", path, StringComparison.Ordinal);
        Assert.Equal("bytes", await File.ReadAllTextAsync(path, Cancel));
    }

    [Fact]
    public async Task What_a_page_shows_of_another_one_is_as_that_one_is_now()
    {
        await using var library = await WithAsync(
            Page("1", "Start", Include("Shared")), Page("2", "Shared", $"<p>Old, see {LinkTo("Start")}.</p>"));
        await library.Catalog.ImportAsync(Page("2", "Shared", $"<p>New, see {LinkTo("Start")}.</p>"));
        Assert.Equal($"New, see [Start](document:{(await library.FindAsync("Start")).Id}).\n", await library.ReadAsync("Start"));
    }

    [Fact]
    public async Task Pages_that_show_each_other_come_to_an_end()
    {
        await using var library = await WithAsync(Page("1", "Hen", "<p>cluck</p>" + Include("Egg")), Page("2", "Egg", "<p>crack</p>" + Include("Hen")));
        var text = await library.ReadAsync("Hen");
        Assert.StartsWith("cluck\n\ncrack\n", text, StringComparison.Ordinal);
        Assert.Contains("[Hen](document:", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Child_pages_are_listed_as_documents()
    {
        await using var library = await WithAsync(
            Page("1", "Start", "<ac:structured-macro ac:name=\"children\"/>"), Page("2", "Below", "<p>x</p>", "1"), Page("3", "Deeper", "<p>x</p>", "2"));
        Assert.Equal($"- [Below](document:{(await library.FindAsync("Below")).Id})\n", await library.ReadAsync("Start"));
    }

    [Fact]
    public async Task A_tree_of_pages_that_is_deeper_than_any_stack_is_listed_whole()
    {
        const int Deep = 3000;
        var chain = Enumerable.Range(2, Deep).Select(id => Page($"{id}", $"Level {id}", "<p>x</p>", $"{id - 1}"));
        await using var library = await WithAsync(
            [Page("1", "Start", "<ac:structured-macro ac:name=\"children\"><ac:parameter ac:name=\"all\">true</ac:parameter></ac:structured-macro>"), .. chain]);
        Assert.Equal(Deep, (await library.ReadAsync("Start")).Split("](document:").Length - 1);
    }

    [Fact]
    public async Task What_somebody_wrote_here_stays_but_for_where_its_links_lead()
    {
        await using var library = await WithAsync(Page("1", "Start", "<p>x</p>"), Page("2", "Deploy", "<p>x</p>"));
        var (start, deploy) = (await library.FindAsync("Start"), await library.FindAsync("Deploy"));
        await library.Catalog.EditAsync(
            start.Id, "*  odd   [there](https://acme.example/wiki/display/ENG/Deploy \"t\"), `[not](https://acme.example/wiki/display/ENG/Deploy)`\n");
        Assert.Equal(
            $"*  odd   [there](document:{deploy.Id} \"t\"), `[not](https://acme.example/wiki/display/ENG/Deploy)`\n", await library.ReadAsync("Start"));
        var words = (await library.ReadAsync("Start", MarkdownFlavor.Plain)).Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Equal(["odd", "there,", "[not](https://acme.example/wiki/display/ENG/Deploy)"], words);
    }

    [Fact]
    public async Task An_earlier_version_is_as_it_was_kept()
    {
        await using var library = await WithAsync(Page("1", "Start", "<p>old</p>"));
        await library.Catalog.ImportAsync(Page("1", "Start", "<p>new</p>"));
        var id = (await library.FindAsync("Start")).Id;
        var renderer = new DocumentRenderer(library.Catalog);
        Assert.Equal("<p>old</p>", await renderer.RenderAsync(id, 1, Cancel));
        Assert.Equal("new\n", await renderer.RenderAsync(id, 2, Cancel));
        await Assert.ThrowsAsync<DocumentNotFoundException>(() => renderer.RenderAsync(id, 3, Cancel));
    }

    [Fact]
    public async Task A_person_is_called_by_the_name_that_the_import_learned()
    {
        var page = Page("1", "Start", "<p><ac:link><ri:user ri:account-id=\"7:a\"/></ac:link></p>");
        await using var library = await WithAsync(page with { People = new Dictionary<string, string> { ["7:a"] = "Rosa Reader" } });
        Assert.Equal("@Rosa Reader\n", await library.ReadAsync("Start"));
    }

    [Fact]
    public async Task Comments_follow_the_text_with_answers_inside_what_they_answer()
    {
        await using var library = await WithAsync(Page("1", "Start", "<p>Text.</p>"));
        var run = await library.Catalog.Imports.BeginAsync(Sample.Site, Sample.Engineering, null, Cancel);
        var at = new DateTimeOffset(2024, 1, 2, 3, 4, 0, TimeSpan.Zero);
        await library.Catalog.Imports.SaveCommentsAsync(
            run,
            [
                new ImportedComment("1", new DocumentComment { Id = "9", Kind = CommentKind.Inline, Selection = "Te*xt", Author = "Ann", Created = at, Text = "Why?\n" }),
                new ImportedComment("1", new DocumentComment { Id = "10", ParentId = "9", Author = "Ben", Created = at.AddHours(1), IsResolved = true, Text = "Because.\n" }),
            ],
            Cancel);
        Assert.Equal(
            """
            Text.

            ## Comments

            > **Ann**, 2024-01-02 03:04, on “Te\*xt”
            >
            > Why?

            > > **Ben**, 2024-01-02 04:04, resolved
            > >
            > > Because.

            """,
            await library.ReadAsync("Start", withComments: true), ignoreLineEndingDifferences: true);
    }

    private static string LinkTo(string title) => $"<ac:link><ri:page ri:content-title=\"{title}\"/></ac:link>";

    private static string Include(string title) =>
        $"<ac:structured-macro ac:name=\"include\"><ac:parameter ac:name=\"\">{LinkTo(title)}</ac:parameter></ac:structured-macro>";
}
