using ConfluenceOps.Documents;
using ConfluenceOps.Tests.Documents.Sqlite;
using static ConfluenceOps.Tests.Publishing.Library;

namespace ConfluenceOps.Tests.Publishing;

public class DocumentFolderTests
{
    private const string Manifest = ".confluenceops-export.json";

    [Fact]
    public async Task Documents_become_a_tree_of_files_with_links_between_them_and_their_files_beside_them()
    {
        await using var library = await WithAsync(
            Page("1", "Start here", "<p><ac:link><ri:page ri:content-title=\"Deep: down\"/></ac:link></p>"),
            Page("2", "Deep: down", "<p><ac:link><ri:page ri:content-title=\"Start here\"/></ac:link><ac:image><ri:attachment ri:filename=\"a b.png\"/></ac:image></p>", "1", "a b.png"));
        await library.FetchAsync();
        var done = await library.WriteAsync();
        Assert.Equal((2, 3, 0, 0), (done.Documents, done.Written, done.Unchanged, done.Removed));
        Assert.Equal(["ENG/Start here.md", "ENG/Start here/Deep- down.files/a b.png", "ENG/Start here/Deep- down.md"], library.Written());
        Assert.EndsWith("[Deep: down](Start%20here/Deep-%20down.md)\n", library.Text("ENG/Start here.md"), StringComparison.Ordinal);
        Assert.EndsWith("[Start here](../Start%20here.md)![a b.png](Deep-%20down.files/a%20b.png)\n", library.Text("ENG/Start here/Deep- down.md"), StringComparison.Ordinal);
        Assert.Equal("bytes", library.Text("ENG/Start here/Deep- down.files/a b.png"));
    }

    [Fact]
    public async Task A_file_begins_with_what_is_known_of_its_document()
    {
        var page = Page("1", "It's: \"new\"", "<p>x</p>");
        await using var library = await WithAsync(page with { Details = page.Details with { Labels = ["runbook", "yes"] } });
        await library.WriteAsync();
        Assert.StartsWith(
            """
            ---
            id: 1
            title: "It's: \"new\""
            space: ENG
            version: 1
            author: Ann Author
            created: 2024-01-02T03:04:05Z
            modified: 2024-05-01T03:04:05Z
            labels:
              - runbook
              - "yes"
            page: "1"
            page-version: 1
            source: https://acme.example/wiki/spaces/ENG/pages/1/x
            ---

            x
            """.ReplaceLineEndings("\n"),
            library.Text("ENG/It's- -new-.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_run_writes_nothing()
    {
        await using var library = await WithAsync(Page("1", "A", "<p>x</p>"), Page("2", "B", "<p>y</p>", null, "f.txt"));
        await library.FetchAsync();
        await library.WriteAsync();
        var before = Stamps(library);
        var done = await library.WriteAsync();
        Assert.Equal((2, 0, 3, 0), (done.Documents, done.Written, done.Unchanged, done.Removed));
        Assert.Equal(before, Stamps(library));
    }

    [Fact]
    public async Task Only_what_differs_is_written_and_what_is_gone_is_removed()
    {
        await using var library = await WithAsync(Page("1", "A", "<p>x</p>"), Page("2", "B", "<p>y</p>"), Page("3", "C", "<p>z</p>", "2"));
        await library.WriteAsync();
        await library.Catalog.ImportAsync(Page("2", "Bee", "<p>y</p>"));
        var done = await library.WriteAsync();
        Assert.Equal((2, 1, 2), (done.Written, done.Unchanged, done.Removed));
        Assert.Equal(["ENG/A.md", "ENG/Bee.md", "ENG/Bee/C.md"], library.Written());
        Assert.False(Directory.Exists(Path.Combine(library.Target, "ENG", "B")));
    }

    [Fact]
    public async Task What_somebody_else_put_there_is_left_alone()
    {
        await using var library = await WithAsync(Page("1", "A", "<p>x</p>"), Page("2", "B", "<p>y</p>"));
        Directory.CreateDirectory(Path.Combine(library.Target, "ENG"));
        await File.WriteAllTextAsync(Path.Combine(library.Target, "ENG", "A.md"), "mine", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(library.Target, "ENG", "notes.md"), "mine too", TestContext.Current.CancellationToken);
        var done = await library.WriteAsync();
        Assert.Equal(["ENG/A.md"], done.LeftAlone);
        Assert.Equal("mine", library.Text("ENG/A.md"));
        await library.WriteAsync(query: new DocumentQuery { Titles = ["nothing"] });
        Assert.Equal(["ENG/A.md", "ENG/notes.md"], library.Written());
    }

    [Fact]
    public async Task What_somebody_changed_is_left_alone_unless_it_shall_be_replaced()
    {
        await using var library = await WithAsync(Page("1", "A", "<p>x</p>"));
        await library.WriteAsync();
        await File.AppendAllTextAsync(Path.Combine(library.Target, "ENG", "A.md"), "more", TestContext.Current.CancellationToken);
        Assert.Equal(["ENG/A.md"], (await library.WriteAsync()).LeftAlone);
        Assert.EndsWith("more", library.Text("ENG/A.md"), StringComparison.Ordinal);
        Assert.Equal(1, (await library.WriteAsync(force: true)).Written);
        Assert.EndsWith("x\n", library.Text("ENG/A.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_somebody_deleted_is_written_again()
    {
        await using var library = await WithAsync(Page("1", "A", "<p>x</p>"), Page("2", "B", "<p>y</p>"));
        await library.WriteAsync();
        File.Delete(Path.Combine(library.Target, "ENG", "A.md"));
        var done = await library.WriteAsync();
        Assert.Equal((1, 1), (done.Written, done.Unchanged));
        Assert.Equal(["ENG/A.md", "ENG/B.md"], library.Written());
    }

    [Fact]
    public async Task A_list_of_files_that_somebody_forged_leads_nowhere_else()
    {
        await using var library = await WithAsync(Page("1", "A", "<p>x</p>"));
        await library.WriteAsync();
        var victim = Path.Combine(library.Target, "..", "victim.txt");
        await File.WriteAllTextAsync(victim, "v", TestContext.Current.CancellationToken);
        var path = Path.Combine(library.Target, Manifest);
        var ticks = File.GetLastWriteTimeUtc(victim).Ticks;
        await File.WriteAllTextAsync(
            path, "{\"Files\":{\"../victim.txt\":{\"Content\":\"\",\"Length\":1,\"Written\":" + ticks + "}}}", TestContext.Current.CancellationToken);
        await library.WriteAsync();
        Assert.True(File.Exists(victim));
    }

    [Fact]
    public async Task A_list_of_files_that_is_broken_makes_nothing_ours()
    {
        await using var library = await WithAsync(Page("1", "A", "<p>x</p>"));
        await library.WriteAsync();
        await File.WriteAllTextAsync(Path.Combine(library.Target, Manifest), "{", TestContext.Current.CancellationToken);
        Assert.Equal(["ENG/A.md"], (await library.WriteAsync()).LeftAlone);
    }

    private static string[] Stamps(Library library) =>
        [.. library.Written().Select(path => $"{path} {File.GetLastWriteTimeUtc(Path.Combine(library.Target, path)).Ticks}")];
}
