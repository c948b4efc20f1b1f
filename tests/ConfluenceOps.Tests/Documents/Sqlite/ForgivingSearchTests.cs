using ConfluenceOps.Documents;

namespace ConfluenceOps.Tests.Documents.Sqlite;

/// <summary>Texts without spaces, and words that were mistyped.</summary>
public sealed class ForgivingSearchTests : IDisposable
{
    private readonly CatalogFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("部署")]
    [InlineData("署手册")]
    [InlineData("册")]
    [InlineData("部署手册 docker")]
    [InlineData("用Docker部署")]
    [InlineData("title:手册")]
    [InlineData("手册部署")]
    [InlineData("怎么部署手册")]
    [InlineData("デプロイ")]
    [InlineData("ﾃﾞﾌﾟﾛｲ")]
    [InlineData("ロイを戻")]
    [InlineData("配포")]
    [InlineData("배포")]
    [InlineData("배포를")]
    [InlineData("ＡＰＩ")]
    [InlineData("api")]
    public async Task Chinese_Japanese_and_Korean_words_are_found_within_a_text_without_spaces(string typed)
    {
        await using var catalog = await _folder.OpenAsync();
        await catalog.ImportAsync(
            Sample.Page("1", "部署手册", "用Docker部署服务。デプロイを戻す。배포는 금요일에 하지 않는다. ＡＰＩキー"),
            Sample.Page("2", "Other", "别的东西。ほかのこと。다른 것."));

        var found = await catalog.FoundAsync(typed);

        if (typed == "配포")
            Assert.Empty(found);
        else
            Assert.Equal("部署手册", found[0]);
    }

    [Fact]
    public async Task Words_without_spaces_are_marked_where_they_are()
    {
        await using var catalog = await _folder.OpenAsync();
        await catalog.ImportAsync(Sample.Page("1", "指南", "我们用Docker部署服务，然后回滚部署。"));

        Assert.Equal("我们用«Docker»«部署服务»，然后回滚«部署»。", Assert.Single(await catalog.FindAsync("docker 部署服务")).Snippet);
        Assert.Equal("我们用Docker部署服务，然后«回»滚部署。", Assert.Single(await catalog.FindAsync("回")).Snippet);
    }

    [Fact]
    public async Task A_text_without_spaces_leaves_the_index_with_its_document_and_comes_back_with_it()
    {
        await using var catalog = await _folder.OpenAsync();
        await catalog.ImportAsync(Sample.Page("1", "指南", "部署 A\0部"), Sample.Page("2", "Other"));
        var id = (await catalog.ListAsync(new DocumentQuery { Titles = ["指南"] })).Single().Id;

        await catalog.EditAsync(id, "回滚");

        Assert.Empty(await catalog.FindAsync("部署"));
        Assert.Single(await catalog.FindAsync("回滚"));
        await catalog.EditAsync(id, "plain");
        Assert.Empty(await catalog.FindAsync("回滚"));
        Assert.Single(await catalog.FindAsync("指南"));
    }

    [Theory]
    [InlineData("depoly")]
    [InlineData("dpeloy")]
    [InlineData("eploy")]
    [InlineData("certificaet")]
    [InlineData("sertificate")]
    [InlineData("certtifficate")]
    [InlineData("rolback deploy")]
    [InlineData("title:depoly")]
    [InlineData("depoly -nothing")]
    [InlineData("развёртывани")]
    [InlineData("развертвание")]
    public async Task What_was_mistyped_is_forgiven_when_nothing_matches_exactly(string typed)
    {
        await using var catalog = await _folder.OpenAsync();
        await catalog.ImportAsync(
            Sample.Page("1", "Deploy", "How to rollback, rotate certificates. Развёртывание."), Sample.Page("2", "Employees", "Their names."));

        var hit = Assert.Single(await catalog.FindAsync(typed));

        Assert.Equal("Deploy", hit.Title);
        Assert.Equal(typed == "развёртывани" ? SearchUnderstanding.Beginning : SearchUnderstanding.Similar, hit.Understood);
    }

    [Theory]
    [InlineData("\"depoly\"")]
    [InlineData("depoly -deploy")]
    [InlineData("xqzt")]
    [InlineData("dip")]
    [InlineData("v2x1")]
    public async Task Quoted_short_and_strange_words_are_not_forgiven(string typed)
    {
        await using var catalog = await _folder.OpenAsync();
        await catalog.ImportAsync(Sample.Page("1", "Deploy", "v2.1"));

        Assert.Empty(await catalog.FindAsync(typed));
    }

    [Fact]
    public async Task A_word_that_some_document_has_is_never_taken_for_another()
    {
        await using var catalog = await _folder.OpenAsync();
        await catalog.ImportAsync(Sample.Page("1", "Form"), Sample.Page("2", "From there"), Sample.Page("3", "Fork"));

        Assert.Equal(["Form"], await catalog.FoundAsync("form"));
    }

    [Fact]
    public async Task Quoted_words_and_title_words_are_needed_however_much_is_forgiven()
    {
        await using var catalog = await _folder.OpenAsync();
        await catalog.ImportAsync(Sample.Page("1", "Blue", "blue green"), Sample.Page("2", "Red", "red apple"));

        Assert.Equal(["Blue"], await catalog.FoundAsync("\"blue green\" apple"));
        Assert.Equal(["Red"], await catalog.FoundAsync("title:red blue nothing"));
    }
}
