using ConfluenceOps.Documents;
using ConfluenceOps.Markup;

namespace ConfluenceOps.Publishing;

/// <summary>Documents as text: put together when they are asked for, from what the catalog knows then.</summary>
/// <param name="catalog">Where the documents are.</param>
/// <remarks>
/// What was imported is rendered from its kept source, so that links lead to documents that came later, and parts of
/// other pages are as those are now. What somebody wrote here stays as it was written.
/// </remarks>
public sealed class DocumentRenderer(ICatalog catalog)
{
    /// <summary>For whom.</summary>
    public MarkdownFlavor Flavor { get; init; } = MarkdownFlavor.GitHub;

    /// <summary>Whether the comments follow the text.</summary>
    public bool WithComments { get; init; }

    /// <summary>Whether links to files lead to those beside the catalog, in folders of this machine; else to those on their site.</summary>
    public bool WithLocalFiles { get; init; } = true;

    /// <summary>Whether nothing is left in it that a reader of the page would not see: for language models, to whom nobody shall whisper past people.</summary>
    public bool AsSeen { get; init; }

    private CatalogAddresses Addresses => new(WithLocalFiles ? catalog.Files : null);

    /// <summary>The text of a document, with front matter where its page has properties. Links to documents read <c>document:812</c>.</summary>
    /// <param name="id">The document.</param>
    /// <param name="version">Which version of it; null for the current one. An earlier one is as it was kept, but for where its links lead.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="DocumentNotFoundException">There is no such document or version.</exception>
    public async Task<string> RenderAsync(long id, int? version, CancellationToken cancel)
    {
        var kept = version is { } asked ? await catalog.GetTextAsync(id, asked, cancel).ConfigureAwait(false) : null;
        return await catalog.ViewAsync(
            view =>
            {
                var content = view.GetContent(id);
                var text = kept is null || version == content.Version ? RenderCurrent(view, content) : RenderKept(view, content, kept);
                return AsSeen ? Seen(content, text) : text;
            },
            cancel).ConfigureAwait(false);
    }

    /// <summary>What a reader of a document sees of a text that was made from it.</summary>
    internal static string Seen(DocumentContent content, string text) =>
        QuotedText.Of(text, content is { IsEdited: false, Source: { } source } ? new Body(source.Unpack(), source.Format) : null);

    private string RenderCurrent(ICatalogView view, DocumentContent content)
    {
        var conversion = Render(view, content, Flavor, Addresses);
        var text = Flavor == MarkdownFlavor.Plain || IsWritten(content) ? conversion.Text : conversion.WithFrontMatter();
        return text + (WithComments ? CommentSection.Write(view.GetComments(content.Document.Id), Flavor) : "");
    }

    /// <summary>The text of a document and the properties of its page.</summary>
    internal static Conversion Render(ICatalogView view, DocumentContent content, MarkdownFlavor flavor, IAddresses addresses)
    {
        var references = new CatalogReferences(view, content, addresses);
        if (!IsWritten(content) && content.Source is { } source)
            return MarkdownConverter.Convert(new Body(source.Unpack(), source.Format), flavor, references);
        return new Conversion(RenderWritten(content.Text, flavor, references), [], new Dictionary<string, int>());
    }

    private string RenderKept(ICatalogView view, DocumentContent content, string kept) =>
        RenderWritten(kept, Flavor, new CatalogReferences(view, content, Addresses));

    private static string RenderWritten(string text, MarkdownFlavor flavor, CatalogReferences references) =>
        flavor == MarkdownFlavor.Plain ? WrittenText.ToPlain(text) : WrittenText.Redirect(text, references.Redirect);

    private static bool IsWritten(DocumentContent content) => content.IsEdited || content.Source is null;
}
