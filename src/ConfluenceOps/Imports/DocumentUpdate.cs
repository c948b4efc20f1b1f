using ConfluenceOps.Documents;
using ConfluenceOps.Markup;

namespace ConfluenceOps.Imports;

/// <summary>Renders documents again from their kept source, with what this version knows better; asks no site for anything.</summary>
/// <param name="catalog">Where the documents are.</param>
public sealed class DocumentUpdate(ICatalog catalog)
{
    /// <summary>Renders a document again.</summary>
    /// <returns>Whether its text is another one now. False also for what was written or edited here, which is left alone.</returns>
    /// <exception cref="DocumentNotFoundException">There is no such document.</exception>
    public async Task<bool> RunAsync(long id, CancellationToken cancel) =>
        await RenderAsync(id, cancel).ConfigureAwait(false) is { } rendered
        && await catalog.RenderAsync(id, rendered, cancel).ConfigureAwait(false);

    /// <summary>Whether a document would have another text.</summary>
    /// <exception cref="DocumentNotFoundException">There is no such document.</exception>
    public async Task<bool> IsDueAsync(long id, CancellationToken cancel) =>
        await RenderAsync(id, cancel).ConfigureAwait(false) is { } rendered
        && rendered.Text != await catalog.GetTextAsync(id, cancel).ConfigureAwait(false);

    private Task<RenderedText?> RenderAsync(long id, CancellationToken cancel) => catalog.ViewAsync(
        view =>
        {
            var content = view.GetContent(id);
            if (content is not { IsEdited: false, Source: { } source, Document: { PageId: { } page, Url: { } url } document })
                return null;
            var place = new BodyPlace(new Uri(content.Site), document.Space, page, url);
            return BodyRenderer.Render(new Body(source.Unpack(), source.Format), place, name => view.GetPersonName(content.Site, name));
        },
        cancel);
}
