using System.Text.Json;
using System.Text.RegularExpressions;
using ConfluenceOps.Answering;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Access;
using ConfluenceOps.Documents.Automations;
using ConfluenceOps.Documents.Collections;
using ConfluenceOps.Documents.Relations;
using ConfluenceOps.Documents.Sqlite;
using ConfluenceOps.Documents.Tags;
using ConfluenceOps.Publishing;

namespace ConfluenceOps.Tests.Documents.Sqlite.Access;

/// <summary>Nothing that the catalog answers names what may not be seen, or counts it.</summary>
public sealed class LeakTests : IAsyncLifetime
{
    private const string Hidden = "Zanzibar";

    private static readonly ResourceName Table = ResourceName.Parse("table:orders");

    private static readonly Dictionary<string, Func<SqliteCatalog, Task<object?>>> Questions = new()
    {
        ["list"] = async catalog => await catalog.ListAsync(),
        ["trash"] = async catalog => await catalog.ListAsync(new DocumentQuery { Gone = true }),
        ["by id"] = async catalog => await catalog.ListAsync(new DocumentQuery { Ids = [1, 2, 3, 4] }),
        ["by title"] = async catalog => await catalog.ListAsync(new DocumentQuery { Titles = ["*"] }),
        ["by collection"] = async catalog => await catalog.ListAsync(new DocumentQuery { Collections = ["Wiki"] }),
        ["by tag"] = async catalog => await catalog.ListAsync(new DocumentQuery { Tags = ["draft"] }),
        ["by resource"] = async catalog => await catalog.ListAsync(new DocumentQuery { Resources = [Table] }),
        ["get"] = async catalog => await catalog.GetDocumentAsync(2, Cancel),
        ["text"] = async catalog => await catalog.GetTextAsync(2, Cancel),
        ["text of a version"] = async catalog => await catalog.GetTextAsync(2, 1, Cancel),
        ["versions"] = async catalog => await catalog.GetVersionsAsync(2, Cancel).ToListAsync(Cancel),
        ["comments"] = async catalog => await catalog.GetCommentsAsync(2, Cancel).ToListAsync(Cancel),
        ["losses"] = async catalog => await catalog.GetLossesAsync(new DocumentQuery(), Cancel),
        ["sides"] = async catalog => await catalog.Imports.GetSidesAsync(new DocumentQuery(), Cancel),
        ["find everything"] = async catalog => await catalog.FindAsync(""),
        ["find"] = async catalog => await catalog.FindAsync(Hidden),
        ["find by title"] = async catalog => await catalog.FindAsync($"title:{Hidden}"),
        ["find a beginning"] = async catalog => await catalog.FindAsync("zanz*"),
        ["find what is mistyped"] = async catalog => await catalog.FindAsync("Zanzibra"),
        ["find what is not"] = async catalog => await catalog.FindAsync("text -nothing"),
        ["find in the collection"] = async catalog => await catalog.FindAsync("collection:Wiki"),
        ["find some of the words"] = async catalog => await catalog.FindAsync(new SearchQuery($"text {Hidden}", []) { TakesAnyWord = true }, Cancel),
        ["ask"] = async catalog => (await new DocumentAssistant(catalog).AskAsync(new AssistantQuestion($"What is {Hidden}?"), null, Cancel)) with { Question = "" },
        ["ask what is mistyped"] = async catalog => (await new DocumentAssistant(catalog).AskAsync(new AssistantQuestion("some text about Zanzibra"), null, Cancel)) with { Question = "" },
        ["count by space"] = async catalog => await catalog.CountAsync(new SearchQuery("", []), [SearchFacet.Space, SearchFacet.Tag], Cancel),
        ["space keys"] = async catalog => await catalog.GetSpaceKeysAsync(Cancel),
        ["spaces"] = async catalog => await catalog.Imports.GetSpacesAsync(Cancel),
        ["runs"] = async catalog => await catalog.Imports.GetRunsAsync(new RunQuery(), Cancel),
        ["tags"] = async catalog => await catalog.Tags.ListAsync(Cancel),
        ["resources"] = async catalog => await catalog.Relations.ListResourcesAsync(Cancel),
        ["relations"] = async catalog => await catalog.Relations.ListAsync(new RelationQuery { Resources = [Table] }, Cancel),
        ["relations of it"] = async catalog => await catalog.Relations.ListAsync(new RelationQuery { Documents = [2] }, Cancel),
        ["collections"] = async catalog => await catalog.Collections.ListAsync(Cancel),
        ["collection"] = async catalog => await catalog.Collections.GetAsync("Wiki", Cancel),
        ["automations"] = async catalog => await catalog.Automations.ListAsync(Cancel),
        ["what an automation would do"] = async catalog => await catalog.Automations.TestAsync("protect", null, Cancel).ToListAsync(Cancel),
        ["summary"] = async catalog => (await catalog.Upkeep.SummarizeAsync(Cancel)) with { Size = 0, Unused = 0, Location = "" },
        ["permission"] = async catalog => await catalog.Access.ExplainAsync([2], null, Cancel),
        ["grants"] = async catalog => await catalog.Access.ListAsync(AccessPlace.Document(2), Cancel),
        ["viewers"] = async catalog => await catalog.Access.GetViewersAsync(2, Cancel),
        ["who read what"] = async catalog => await catalog.AccessLog.GetAsync(new AccessLogQuery(), Cancel).ToListAsync(Cancel),
        ["content"] = async catalog => await catalog.ViewAsync(view => view.GetContent(2), Cancel),
        ["name"] = async catalog => await catalog.ViewAsync(view => view.FindDocument(2), Cancel),
        ["page"] = async catalog => await catalog.ViewAsync(view => view.FindPage(Sample.Site.OriginalString, "2"), Cancel),
        ["title"] = async catalog => await catalog.ViewAsync(view => view.FindTitle(Sample.Site.OriginalString, "ENG", Hidden), Cancel),
        ["below"] = async catalog => await catalog.ViewAsync(view => view.GetBelow(Sample.Site.OriginalString, "ENG", "1"), Cancel),
        ["at the top"] = async catalog => await catalog.ViewAsync(view => view.GetBelow(Sample.Site.OriginalString, "ENG", null), Cancel),
        ["labelled"] = async catalog => await catalog.ViewAsync(view => view.GetLabelled(Sample.Site.OriginalString, ["ENG"], ["secret"], false), Cancel),
        ["files"] = async catalog => await catalog.ViewAsync(view => view.GetFiles(2), Cancel),
        ["comments of the page"] = async catalog => await catalog.ViewAsync(view => view.GetComments(2), Cancel),
        ["rendered"] = async catalog => await new DocumentRenderer(catalog).RenderAsync(2, null, Cancel),
        ["rendered parent"] = async catalog => await new DocumentRenderer(catalog).RenderAsync(1, null, Cancel),
    };

    private Protected _catalog = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Names => [.. Questions.Keys];

    public async ValueTask InitializeAsync()
    {
        _catalog = await Protected.CreateAsync();
        await FillAsync(_catalog, withHidden: true);
    }

    public ValueTask DisposeAsync() => _catalog.DisposeAsync();

    /// <summary>What somebody is told who may not see a document is to the letter what they are told where there is none.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public async Task Nothing_differs_from_a_catalog_that_has_not_what_may_not_be_seen(string question)
    {
        await using var without = await Protected.CreateAsync();
        await FillAsync(without, withHidden: false);

        var told = await AnswerAsync(await _catalog.AsAsync(Protected.Bob), question);

        Assert.DoesNotContain("zanz", told, StringComparison.OrdinalIgnoreCase);
        if (question != "runs" && question != "summary")
            Assert.Equal(await AnswerAsync(await without.AsAsync(Protected.Bob), question), told);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Whoever_may_not_open_the_catalog_is_told_no_title(string question)
    {
        await _catalog.Catalog.Access.GrantAsync(AccessPlace.Catalog, AccessPrincipal.Everyone, AccessLevel.None, Cancel);

        var told = await AnswerAsync(await _catalog.AsAsync(Protected.Bob), question);

        Assert.DoesNotContain("zanz", told, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Home", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_may_see_it_is_told()
    {
        var told = 0;
        foreach (var question in Questions.Keys)
            told += (await AnswerAsync(await _catalog.AsAsync(Protected.Ann), question)).Contains("zanz", StringComparison.OrdinalIgnoreCase) ? 1 : 0;

        // So that the tests above could fail.
        Assert.True(told > 20, $"{told}");
    }

    private static async Task FillAsync(Protected to, bool withHidden)
    {
        var home = Sample.Page("1", "Home", "text") with { };
        var hidden = Sample.Page("2", Hidden, "text about Zanzibar", parent: "1", labels: ["secret", "zanz"]) with
        {
            Rendered = new RenderedText("text about Zanzibar", new Dictionary<string, int> { ["macro:zanz"] = 1 }, []),
        };
        await to.ImportAsync([(home, ["*"]), .. withHidden ? [(hidden, new[] { Protected.Ann })] : Array.Empty<(ImportedDocument, string[])>()]);
        await to.Catalog.Collections.AddAsync(new CollectionDraft { Name = "Wiki" }, "root", Cancel);
        await to.Catalog.Tags.MakeAsync(new TagDefinition("draft"), Cancel);
        await to.Catalog.Relations.MakeAsync(Table, new ResourceDetails(), Cancel);
        await to.Catalog.Automations.MakeAsync(new AutomationDraft { Name = "protect", Do = [AutomationActionKind.AddTag], Tags = ["filed"] }, "root", Cancel);
        long[] all = withHidden ? [1, 2] : [1];
        await to.Catalog.Collections.PutAsync("Wiki", all, null, Cancel);
        await to.Catalog.Tags.PutOnAsync("draft", all, Cancel);
        await to.Catalog.Relations.RelateAsync(Table, all, Cancel);
        if (withHidden)
            await to.Catalog.AccessLog.AppendAsync(new AccessNote("search_documents") { Asked = Hidden, Documents = [2] }, Cancel);
    }

    private static async Task<string> AnswerAsync(SqliteCatalog catalog, string question)
    {
        try
        {
            var answer = JsonSerializer.Serialize(await Questions[question](catalog));
            // When something was made differs from one catalog to the next; and how much a word weighs, with how rare it is in all of the catalog.
            return Regex.Replace(answer, "\"(Created|Added|Imported|Started)\":\"[^\"]*\"|\"Score\":[0-9.E-]+", "");
        }
        catch (ConfluenceOpsException error)
        {
            return error.Message;
        }
    }
}
