using ConfluenceOps.Documents;
using ConfluenceOps.Markup;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Imports;

/// <summary>A page that is new or has changed, with the hash that says so.</summary>
internal sealed record FreshPage(FullPage Full, byte[] SourceHash)
{
    /// <summary>The same page, by another body of it. The hash stays that of what the site lists.</summary>
    public FreshPage With(string body, BodyFormat format) =>
        this with { Full = Full with { Page = Full.Page with { Body = body, BodyFormat = format } } };
}

/// <summary>Turns pages into documents that the catalog can keep.</summary>
internal sealed class PageConverter(ISite site, People people)
{
    /// <summary>Learns the names that a batch needs, then converts it.</summary>
    public async Task<IReadOnlyList<ImportedDocument>> ConvertAsync(IReadOnlyList<FreshPage> batch, CancellationToken cancel)
    {
        batch = await EnrichAsync(batch, cancel).ConfigureAwait(false);
        var references = batch.Select(fresh => MarkdownConverter.FindReferences(BodyOf(fresh.Full.Page))).ToList();
        await people.LearnAsync(references.SelectMany(found => found.Users).Concat(batch.SelectMany(fresh => PeopleOf(fresh.Full))), cancel).ConfigureAwait(false);
        return [.. batch.Zip(references, Convert)];
    }

    /// <summary>Asks again for pages whose body in storage format is but a makeshift for what the new editor knows of them.</summary>
    private async Task<IReadOnlyList<FreshPage>> EnrichAsync(IReadOnlyList<FreshPage> batch, CancellationToken cancel)
    {
        var poor = batch.Where(fresh => MarkdownConverter.NeedsAtlasDocument(BodyOf(fresh.Full.Page))).Select(fresh => fresh.Full.Page.Id).ToList();
        if (poor.Count == 0)
            return batch;
        var rich = new Dictionary<string, Page>(StringComparer.Ordinal);
        await foreach (var page in site.GetPagesAsync(poor, BodyFormat.AtlasDocument, cancel).ConfigureAwait(false))
            if (page is { BodyFormat: BodyFormat.AtlasDocument, Body.Length: > 0 })
                rich[page.Id] = page;
        return [.. batch.Select(fresh => rich.TryGetValue(fresh.Full.Page.Id, out var page) ? fresh.With(page.Body!, page.BodyFormat) : fresh)];
    }

    /// <summary>Who wrote a page, and who is named in what it once was.</summary>
    private static IEnumerable<string> PeopleOf(FullPage full) => full.Earlier
        .SelectMany(version => MarkdownConverter.FindReferences(BodyOf(version)).Users)
        .Concat(full.Earlier.Select(version => version.AuthorId).Append(full.Page.VersionAuthorId).OfType<string>());

    private ImportedDocument Convert(FreshPage fresh, BodyReferences references)
    {
        var (page, details) = fresh.Full;
        var place = new BodyPlace(site.Address, page.Space, page.Id, page.Url);
        return new ImportedDocument
        {
            // The body goes on in its packed form alone.
            Page = page with { Body = null },
            Details = details,
            Author = people.NameOf(page.VersionAuthorId),
            Rendered = BodyRenderer.Render(BodyOf(page), references, place, people.NameOf),
            People = people.Known(page.VersionAuthorId is { } author ? [.. references.Users, author] : references.Users),
            Source = PackedText.Pack(page.Body ?? "", page.BodyFormat),
            SourceHash = fresh.SourceHash,
            Earlier = [.. fresh.Full.Earlier.Select(version => ConvertEarlier(version, place))],
        };
    }

    private EarlierText ConvertEarlier(PageVersion version, BodyPlace place) => new(
        version.Number, version.Title, people.NameOf(version.AuthorId), version.Modified,
        BodyRenderer.Render(BodyOf(version), place, people.NameOf).Text);

    private static Body BodyOf(Page page) => new(page.Body ?? "", page.BodyFormat);

    private static Body BodyOf(PageVersion version) => new(version.Body, version.BodyFormat);
}
