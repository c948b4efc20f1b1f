using ConfluenceOps.Documents;
using ConfluenceOps.Markup;

namespace ConfluenceOps.Imports;

/// <summary>Where a body belongs.</summary>
/// <param name="Site">The address of its site.</param>
/// <param name="SpaceKey">The key of its space.</param>
/// <param name="PageId">The id of its page.</param>
/// <param name="Url">Where a browser opens its page.</param>
internal sealed record BodyPlace(Uri Site, string SpaceKey, string PageId, Uri Url);

/// <summary>Renders bodies as the catalog keeps them: in GitHub's flavour, with links to the site, so that the text says the same wherever it is read.</summary>
internal static class BodyRenderer
{
    public static RenderedText Render(Body body, BodyPlace place, Func<string, string?> nameOf) =>
        Render(body, MarkdownConverter.FindReferences(body), place, nameOf);

    /// <param name="body">The body.</param>
    /// <param name="references">What it names, which whoever fetched the names knows already.</param>
    /// <param name="place">Where it belongs.</param>
    /// <param name="nameOf">The names of people.</param>
    public static RenderedText Render(Body body, BodyReferences references, BodyPlace place, Func<string, string?> nameOf)
    {
        var conversion = MarkdownConverter.Convert(body, MarkdownFlavor.GitHub, new SiteReferences(place, nameOf) { IsDraft = true });
        return new RenderedText(
            conversion.WithFrontMatter(), conversion.Losses, references.Files.Count == 0 ? [] : [.. references.Files.Select(file => new NamedFile(file.FileName, file.PageTitle, file.SpaceKey))]);
    }
}
