using ConfluenceOps.Answering;
using ConfluenceOps.Answering.Retrieval;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Sqlite;
using ConfluenceOps.Tests.Documents.Sqlite;

namespace ConfluenceOps.Tests.Answering.Retrieval;

public sealed class PassageSearchTests : IAsyncLifetime, IDisposable
{
    private readonly CatalogFolder _folder = new();
    private SqliteCatalog _catalog = null!;

    public async ValueTask InitializeAsync() => _catalog = await _folder.OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await _catalog.DisposeAsync();
        Dispose();
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_section_that_answers_comes_first()
    {
        await ImportAsync("Printing", "<p>All about printing.</p><h2>Paper</h2><p>Paper is in the cellar.</p><h2>Labels</h2><p>A label printer that jams is restarted.</p>");

        Assert.Equal("Printing › Labels", (await FindAsync("What do I do when the label printer jams?"))[0].Place);
    }

    [Fact]
    public async Task A_heading_names_what_its_section_is_about()
    {
        await ImportAsync("Holidays", "<h2>Carry over</h2><p>Five days, until March.</p><h2>Sickness</h2><p>Holidays that somebody is sick in do not carry over to the other kind.</p>");

        Assert.Equal("Carry over", (await FindAsync("How many holidays carry over?"))[0].Headings[^1]);
    }

    [Fact]
    public async Task Some_of_the_words_will_do()
    {
        await ImportAsync("Shoes", "<p>Safety shoes are given out in the yard.</p>");

        Assert.Equal("Shoes", Assert.Single(await FindAsync("Where do new colleagues get safety shoes?")).Title);
    }

    [Fact]
    public async Task Too_few_of_the_words_will_not()
    {
        await ImportAsync("Shoes", "<p>Safety shoes are given out in the yard.</p>");

        Assert.Empty(await FindAsync("What colour are safety helmets of visiting truck drivers?"));
    }

    [Theory]
    [InlineData("When are saftey shoes given out?")]
    [InlineData("when are SAFETY shoe given out")]
    [InlineData("safety -shoes?")]
    public async Task Words_are_found_in_other_forms_and_mistyped(string question)
    {
        await ImportAsync("Shoes", "<p>Safety shoes are given out in the yard.</p>");

        Assert.Equal("Shoes", Assert.Single(await FindAsync(question)).Title);
    }

    [Fact]
    public async Task Scripts_without_spaces_are_found()
    {
        await ImportAsync("\u5B89\u5168", "<h2>\u975E\u5E38\u53E3</h2><p>\u975E\u5E38\u53E3\u306F\u5317\u5074\u306B\u3042\u308A\u307E\u3059\u3002</p>");

        Assert.NotEmpty(await FindAsync("\u975E\u5E38\u53E3\u306F\u3069\u3053\u3067\u3059\u304B"));
    }

    [Fact]
    public async Task A_table_of_contents_answers_nothing()
    {
        await ImportAsync(
            "Rollback", "<p><ac:structured-macro ac:name=\"toc\" /></p><h2>When to roll back</h2><p>At two percent of errors.</p><h2>How to roll back</h2><p>Red button.</p>");

        Assert.All(await FindAsync("How to roll back?"), passage => Assert.DoesNotContain("](#", passage.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_long_section_is_cut_around_what_was_found()
    {
        var filler = string.Concat(Enumerable.Repeat("<p>Nothing of interest is said in this paragraph.</p>", 500));
        await ImportAsync("Long", $"{filler}<p>The vault opens with a brass key.</p>{filler}");

        var text = Assert.Single(await FindAsync("Which key opens the vault?")).Text;

        Assert.Contains("The vault opens with a brass key.", text, StringComparison.Ordinal);
        Assert.InRange(text.Length, 500, 2_100);
        Assert.StartsWith("…\n", text, StringComparison.Ordinal);
        Assert.EndsWith("\n…", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_passages_together_are_bounded()
    {
        var words = string.Concat(Enumerable.Repeat("vault key ", 400));
        await _catalog.ImportAsync([.. Enumerable.Range(1, 12).Select(number => Sample.Page($"{number}", $"Vault {number}", $"<h2>a</h2><p>{words}</p><h2>b</h2><p>{words}</p>"))]);

        var passages = await FindAsync("vault key", top: 20);

        Assert.InRange(passages.Sum(passage => passage.Text.Length), 10_000, 16_500);
        Assert.Equal(Enumerable.Range(1, passages.Count), passages.Select(passage => passage.Number));
    }

    [Fact]
    public async Task No_document_fills_the_list_alone()
    {
        await ImportAsync("Vault", string.Concat(Enumerable.Range(1, 9).Select(number => $"<h2>Vault {number}</h2><p>The key of the vault.</p>")));

        Assert.Equal(3, (await FindAsync("key of the vault", top: 20)).Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("???")]
    [InlineData("-nothing")]
    [InlineData("\0")]
    public async Task A_question_without_words_finds_nothing(string question)
    {
        await ImportAsync("Vault", "<p>The key.</p>");

        Assert.Empty(await FindAsync(question));
    }

    private Task<SavedBatch> ImportAsync(string title, string body) => _catalog.ImportAsync(Sample.Page("1", title, body));

    private Task<IReadOnlyList<Passage>> FindAsync(string question, int top = 5) =>
        new PassageSearch(_catalog).FindAsync(new AssistantQuestion(question) { Top = top }, TestContext.Current.CancellationToken);
}
