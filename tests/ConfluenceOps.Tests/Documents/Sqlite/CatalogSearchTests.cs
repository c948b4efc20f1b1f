using ConfluenceOps.Documents;

namespace ConfluenceOps.Tests.Documents.Sqlite;

public sealed class CatalogSearchTests : IDisposable
{
    private readonly CatalogFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("deploys")]
    [InlineData("DEPLOYED")]
    [InlineData("cafe")]
    [InlineData("café")]
    [InlineData("rate-limit")]
    [InlineData("v2.10")]
    [InlineData("deploying   café")]
    [InlineData("(deploy)")]
    [InlineData("deplo")]
    [InlineData("deploying caf")]
    public async Task Words_are_found_whatever_their_ending_case_accents_and_signs(string words)
    {
        await using var catalog = await _folder.OpenAsync();
        await catalog.ImportAsync(
            Sample.Page("1", "Wanted", "How we deploy at the Café: mind the rate-limit of v2.10."), Sample.Page("2", "Other", "Something else."));

        Assert.Equal(["Wanted"], await catalog.FoundAsync(words));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("\"deploy")]
    [InlineData("AND")]
    [InlineData("deploy AND")]
    [InlineData("NOT deploy")]
    [InlineData("OR OR")]
    [InlineData("NEAR(")]
    [InlineData("deploy*")]
    [InlineData("* * *")]
    [InlineData("title:deploy")]
    [InlineData("text : x")]
    [InlineData("{title} : x")]
    [InlineData("^deploy")]
    [InlineData("deploy -")]
    [InlineData("deploy -x -\"y")]
    [InlineData("\"deploy\"*\"")]
    [InlineData("title:deploy*")]
    [InlineData("deploy space:ENG tag:")]
    [InlineData("a + b")]
    [InlineData("((((")]
    [InlineData("')--")]
    [InlineData("%_\\")]
    [InlineData("🚀")]
    [InlineData("deploy 🚀")]
    [InlineData("\uD800")]
    [InlineData("a\0b")]
    [InlineData("\u0301")]
    [InlineData("")]
    [InlineData("   ")]
    public async Task Nothing_that_a_person_types_is_an_error(string words)
    {
        await using var catalog = await _folder.OpenAsync();
        await catalog.ImportAsync(Sample.Page("1", "Deploy", "Text."));

        var hits = await catalog.FindAsync(words);

        Assert.True(hits.Count <= 1);
        if (words.Contains("deploy", StringComparison.Ordinal))
            Assert.Single(hits);
    }

    [Fact]
    public async Task A_whole_pasted_page_is_a_search_like_any_other()
    {
        await using var catalog = await _folder.OpenAsync();
        await catalog.ImportAsync(Sample.Page("1", "Deploy", "word1 word2"));

        Assert.Single(await catalog.FindAsync(string.Join(' ', Enumerable.Range(1, 20_000).Select(n => $"word{n}"))));
        Assert.Single(await catalog.FindAsync(string.Join('-', Enumerable.Range(1, 20_000).Select(n => $"word{n}"))));
    }

    [Fact]
    public async Task A_word_in_the_title_counts_more_than_in_the_text()
    {
        await using var catalog = await _folder.OpenAsync();
        await catalog.ImportAsync(
            Sample.Page("1", "Notes", "Rollback, rollback and rollback again."), Sample.Page("2", "Rollback", "How to go back."),
            Sample.Page("3", "Weather", "Sunny."));

        var hits = await catalog.FindAsync("rollback");

        Assert.Equal(["Rollback", "Notes"], hits.Select(hit => hit.Title));
        Assert.True(hits[0].Score > hits[1].Score);
    }

    [Fact]
    public async Task All_words_must_occur_and_only_when_no_document_has_all_is_any_word_enough()
    {
        await using var catalog = await _folder.OpenAsync();
        await catalog.ImportAsync(Sample.Page("1", "Both", "apple pear"), Sample.Page("2", "One", "apple plum"));

        Assert.Equal(["Both"], await catalog.FoundAsync("apple pear"));
        Assert.Equal(["One"], await catalog.FoundAsync("plum cherry"));
        Assert.Empty(await catalog.FoundAsync("cherry"));
    }

    [Fact]
    public async Task A_search_can_be_kept_to_some_spaces_and_to_a_number_of_hits()
    {
        await using var catalog = await _folder.OpenAsync();
        await catalog.ImportAsync(Sample.Page("1", "Deploy here"), Sample.Page("2", "Deploy here too"));
        await catalog.ImportAsync(Sample.Space("OPS", "2"), Sample.Page("3", "Deploy there"));

        Assert.Equal(["Deploy there"], await catalog.FoundAsync("deploy", "ops"));
        Assert.Equal(3, (await catalog.FoundAsync("deploy", "ops", "ENG")).Length);
        Assert.Empty(await catalog.FoundAsync("deploy", "NONE"));
        Assert.Equal(2, (await catalog.FindAsync(new SearchQuery("deploy", [], 2), TestContext.Current.CancellationToken)).Count);
    }

    [Fact]
    public async Task A_word_that_thousands_of_documents_have_brings_the_one_with_the_word_in_its_title_first()
    {
        await using var catalog = await _folder.OpenAsync();
        var pages = Enumerable.Range(1, 3000).Select(n => Sample.Page($"{n}", $"Page {n}", "The service is fine."));
        await catalog.ImportAsync([Sample.Page("0", "The service", "Which one?"), .. pages]);

        var hits = await catalog.FindAsync("service");

        Assert.Equal("The service", hits[0].Title);
        Assert.Equal(20, hits.Count);
        Assert.Equal(hits.OrderByDescending(hit => hit.Score), hits);
    }

    [Fact]
    public async Task A_hit_shows_its_words_in_one_line_of_plain_text_with_space_link_and_read_only_mark()
    {
        await using var catalog = await _folder.OpenAsync();
        await catalog.ImportAsync(Sample.Page("1", "Guide", "# Guide\n\n- [x] **Deploy** the [service](https://deploy.example/x)\n- then wait"));
        var id = (await catalog.ListAsync()).Single().Id;
        await catalog.SetReadOnlyAsync(id, true, TestContext.Current.CancellationToken);

        var hit = Assert.Single(await catalog.FindAsync("deploying services"));

        Assert.Equal("Guide «Deploy» the «service» then wait", hit.Snippet);
        Assert.Equal((id, "ENG", true), (hit.Id, hit.Space, hit.ReadOnly));
        Assert.Equal(new Uri("https://acme.example/wiki/pages/1"), hit.Url);
    }

    [Theory]
    [InlineData("\"blue green\"", "Phrase")]
    [InlineData("\"green blue\"", "")]
    [InlineData("\"blue gre\"*", "Phrase")]
    [InlineData("title:phrase", "Phrase")]
    [InlineData("title:blue", "")]
    [InlineData("title:\"in the title\"", "Words in the title")]
    [InlineData("title:phr*", "Phrase")]
    [InlineData("rotatio*", "Words in the title")]
    [InlineData("green -\"blue green\"", "Words in the title")]
    [InlineData("green -title:phrase", "Words in the title")]
    [InlineData("green -rotat*", "Phrase")]
    [InlineData("-green", "")]
    [InlineData("-tag:howto", "")]
    [InlineData("tag:howto", "Phrase")]
    [InlineData("tag:HOWTO tag:urgent", "Phrase")]
    [InlineData("tag:howto tag:none", "")]
    [InlineData("tag:how*", "Phrase")]
    [InlineData("green -tag:urgent", "Words in the title")]
    [InlineData("space:eng -green", "Else")]
    [InlineData("space:e* phrase", "Phrase")]
    [InlineData("space:OPS space:ENG phrase", "Phrase")]
    [InlineData("phrase space:OPS", "")]
    [InlineData("phrase -space:OPS", "Phrase")]
    [InlineData("phrase -space:ENG", "")]
    [InlineData("collection:Wiki", "")]
    [InlineData("phrase -collection:Wiki", "Phrase")]
    [InlineData("tag:\"urgent\" green", "Phrase")]
    public async Task What_was_typed_means_what_people_expect(string typed, string expected)
    {
        await using var catalog = await _folder.OpenAsync();
        await catalog.ImportAsync(
            Sample.Page("1", "Phrase", "A blue green deploy.", labels: ["howto", "urgent"]),
            Sample.Page("2", "Words in the title", "Green, then blue; rotation."),
            Sample.Page("3", "Else", "Nothing."));

        Assert.Equal(expected, string.Join('|', await catalog.FoundAsync(typed)));
    }

    [Fact]
    public async Task Without_words_the_documents_that_meet_the_conditions_come_the_last_changed_first()
    {
        await using var catalog = await _folder.OpenAsync();
        await catalog.ImportAsync(
            Sample.Page("1", "Old", labels: ["a"]), Sample.Page("2", "New", "New text.", labels: ["a"], version: 9), Sample.Page("3", "Untagged"));

        Assert.Equal(["New", "Old"], await catalog.FoundAsync("tag:a"));
        Assert.Equal(["New", "Old", "Untagged"], await catalog.FoundAsync(""));
        Assert.Equal("New text.", (await catalog.FindAsync("tag:a"))[0].Snippet);
    }

    [Fact]
    public async Task Conditions_may_be_given_beside_the_words()
    {
        await using var catalog = await _folder.OpenAsync();
        await catalog.ImportAsync(Sample.Page("1", "One", labels: ["a", "b"]), Sample.Page("2", "Two", labels: ["a"]));

        var hits = await catalog.FindAsync(new SearchQuery("text", ["ENG"]) { Tags = ["A", "b"] }, TestContext.Current.CancellationToken);

        Assert.Equal(["One"], hits.Select(hit => hit.Title));
        Assert.Empty(await catalog.FindAsync("text space:OPS", "ENG"));
    }

    [Fact]
    public async Task Matches_are_counted_by_space_and_tag_whatever_the_limit_is()
    {
        await using var catalog = await _folder.OpenAsync();
        await catalog.ImportAsync([.. Enumerable.Range(1, 1200).Select(n => Sample.Page($"{n}", $"Page {n}", "apple", labels: n % 3 == 0 ? ["fruit", "third"] : ["Fruit"]))]);
        await catalog.ImportAsync(Sample.Space("OPS", "2"), Sample.Page("5001", "There", "apple"), Sample.Page("5002", "Else", labels: ["other"]));

        Task<IReadOnlyList<FacetCount>> CountAsync(string typed, params SearchFacet[] facets) =>
            catalog.CountAsync(new SearchQuery(typed, [], 1), facets, TestContext.Current.CancellationToken);

        Assert.Equal(
            [
                new FacetCount(SearchFacet.Tag, "Fruit", 1200), new FacetCount(SearchFacet.Tag, "third", 400),
                new FacetCount(SearchFacet.Space, "ENG", 1200), new FacetCount(SearchFacet.Space, "OPS", 1),
            ],
            await CountAsync("apple", SearchFacet.Tag, SearchFacet.Space));
        Assert.Equal([new FacetCount(SearchFacet.Space, "ENG", 400)], await CountAsync("aple tag:third", SearchFacet.Space));
        Assert.Equal([new FacetCount(SearchFacet.Space, "OPS", 2)], await CountAsync("space:OPS", SearchFacet.Space));
        Assert.Empty(await CountAsync("nothing-like-it", SearchFacet.Space));
        Assert.Empty(await CountAsync("apple"));
    }
}
