using ConfluenceOps.Documents;
using ConfluenceOps.Markup;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Imports;

/// <summary>A page that is new or has changed, with the hash that says so.</summary>
internal sealed record FreshPage(FullPage Full, byte[] SourceHash);

/// <summary>Turns pages into documents that the catalog can keep.</summary>
internal sealed class PageConverter(ISite site, People people)
{
    /// <summary>Learns the names that a batch needs, then converts it.</summary>
    public async Task<IReadOnlyList<ImportedDocument>> ConvertAsync(IReadOnlyList<FreshPage> batch, CancellationToken cancel)
    {
        await people.LearnAsync(batch.SelectMany(fresh => PeopleOf(fresh.Full)), cancel).ConfigureAwait(false);
        return [.. batch.Select(Convert)];
    }

    private static IEnumerable<string> PeopleOf(FullPage full) =>
    [
        .. MentionedIn(full), .. new[] { full.Page.VersionAuthorId }.OfType<string>(),
        .. full.Earlier.SelectMany(version => MarkdownConverter.FindReferences(BodyOf(version)).Users),
        .. full.Earlier.Select(version => version.AuthorId).OfType<string>(),
    ];

    private ImportedDocument Convert(FreshPage fresh)
    {
        var (page, details) = fresh.Full;
        var place = new BodyPlace(site.Address, page.Space, page.Id, page.Url);
        return new ImportedDocument
        {
            // The body goes on in its packed form alone.
            Page = page with { Body = null },
            Details = details,
            Author = people.NameOf(page.VersionAuthorId),
            Rendered = BodyRenderer.Render(BodyOf(page), place, people.NameOf),
            People = people.Known(MentionedIn(fresh.Full)),
            Source = PackedText.Pack(page.Body ?? "", page.BodyFormat),
            SourceHash = fresh.SourceHash,
            Earlier = [.. fresh.Full.Earlier.Select(version => ConvertEarlier(version, place))],
        };
    }

    private EarlierText ConvertEarlier(PageVersion version, BodyPlace place) => new(
        version.Number, version.Title, people.NameOf(version.AuthorId), version.Modified,
        BodyRenderer.Render(BodyOf(version), place, people.NameOf).Text);

    private static IReadOnlyCollection<string> MentionedIn(FullPage full) => MarkdownConverter.FindReferences(BodyOf(full.Page)).Users;

    private static Body BodyOf(Page page) => new(page.Body ?? "", page.BodyFormat);

    private static Body BodyOf(PageVersion version) => new(version.Body, version.BodyFormat);
}
