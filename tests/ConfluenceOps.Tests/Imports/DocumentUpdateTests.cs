using ConfluenceOps.Documents;
using ConfluenceOps.Imports;
using ConfluenceOps.Tests.Documents.Sqlite;
using ConfluenceOps.Tests.Publishing;

namespace ConfluenceOps.Tests.Imports;

public class DocumentUpdateTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_document_is_rendered_again_from_its_source_alone()
    {
        var page = Library.Page("1", "Start", "<p><strong>bold</strong> <ac:structured-macro ac:name=\"nobody-knows\"/></p>");
        await using var library = await Library.WithAsync(page with { Rendered = new RenderedText("as an old version wrote it", new Dictionary<string, int>(), []) });
        var update = new DocumentUpdate(library.Catalog);
        Assert.True(await update.IsDueAsync(1, Cancel));
        Assert.True(await update.RunAsync(1, Cancel));
        Assert.StartsWith("**bold**", await library.Catalog.GetTextAsync(1, Cancel), StringComparison.Ordinal);
        Assert.Equal(["macro:nobody-knows"], (await library.Catalog.GetLossesAsync(new DocumentQuery(), Cancel)).Select(loss => loss.Name));
        Assert.Empty(await library.Catalog.FoundAsync("version"));
        Assert.False(await update.IsDueAsync(1, Cancel));
        Assert.False(await update.RunAsync(1, Cancel));
    }

    [Fact]
    public async Task What_somebody_edited_is_left_alone()
    {
        await using var library = await Library.WithAsync(Library.Page("1", "Start", "<p>page</p>"));
        await library.Catalog.EditAsync(1, "mine");
        var update = new DocumentUpdate(library.Catalog);
        Assert.False(await update.IsDueAsync(1, Cancel));
        Assert.False(await update.RunAsync(1, Cancel));
        Assert.Equal("mine", await library.Catalog.GetTextAsync(1, Cancel));
    }
}
