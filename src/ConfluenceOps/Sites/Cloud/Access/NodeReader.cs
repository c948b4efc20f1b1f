using System.Collections.Concurrent;
using ConfluenceOps.Http;
using ConfluenceOps.Http.Errors;
using ConfluenceOps.Sites.Access;
using ConfluenceOps.Sites.Cloud.Wire;

namespace ConfluenceOps.Sites.Cloud.Access;

/// <summary>Reads what decides who may see and change listed pages: restrictions, and labels beside them.</summary>
/// <param name="session">Where to ask.</param>
/// <param name="address">The site.</param>
/// <param name="spaces">The spaces that are known, each under its id.</param>
internal sealed class NodeReader(HttpSession session, CloudAddress address, IReadOnlyDictionary<string, string> spaces)
{
    private const string What = "read restrictions and labels";

    private readonly IdSearch _search = new(session, $"{LabelReader.Expansions},{RestrictionReader.Expansions}", What);
    private readonly LabelReader _labels = new(session, What);
    private readonly RestrictionReader _restrictions = new(session, What);

    /// <param name="batch">At most <see cref="IdSearch.BatchSize"/> pages and blog posts.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<IReadOnlyList<ContentNode>> ReadAsync(IReadOnlyList<ListedContent> batch, CancellationToken cancel)
    {
        var found = new ConcurrentDictionary<string, Details>();
        await _search.ReadAsync(
            batch.Select(content => content.Row.Id).ToArray(),
            async row => found[row.Id] = new Details(
                await _labels.ReadAsync(row, cancel).ConfigureAwait(false),
                await _restrictions.ReadAsync(row.Id, row.Restrictions, cancel).ConfigureAwait(false)),
            cancel).ConfigureAwait(false);
        await Task.WhenAll(batch.Where(content => !found.ContainsKey(content.Row.Id)).Select(async content =>
            found[content.Row.Id] = await ReadOneAsync(content, cancel).ConfigureAwait(false))).ConfigureAwait(false);
        return [.. batch.Select(content => ToNode(content, found[content.Row.Id]))];
    }

    /// <summary>What a row of a list hangs under.</summary>
    public NamedParent? ParentOf(WirePage row) =>
        string.IsNullOrEmpty(row.ParentId) ? null : new NamedParent(row.ParentId, row.ParentType, SpaceOf(row));

    /// <summary>A row of a list as a node of whose restrictions nothing is known yet.</summary>
    public ContentNode ToNode(WirePage row, string type, string? gap) => new()
    {
        Id = row.Id,
        Type = type,
        Title = VisibleText.Of(row.Title),
        Space = SpaceOf(row),
        ParentId = string.IsNullOrEmpty(row.ParentId) ? null : row.ParentId,
        AuthorId = row.AuthorId,
        Modified = row.Version?.CreatedAt ?? row.CreatedAt,
        Restrictions = null,
        Gap = gap,
        Url = row.Links?.Webui is { } webui ? address.Page(webui) : null,
    };

    private ContentNode ToNode(ListedContent content, Details details) =>
        ToNode(content.Row, content.Kind == ContentKind.Page ? "page" : "blogpost", details.Gap) with { Labels = details.Labels, Restrictions = details.Restrictions };

    private string SpaceOf(WirePage row) =>
        row.SpaceId is { } id && spaces.TryGetValue(id, out var key) ? key : CloudMapping.KeyIn(row.Links?.Webui);

    /// <summary>A page that the search does not give, because its index lags behind or cannot read it.</summary>
    private async Task<Details> ReadOneAsync(ListedContent content, CancellationToken cancel)
    {
        try
        {
            var restrictions = await _restrictions.ReadAsync(content.Row.Id, cancel).ConfigureAwait(false);
            return new Details(await _labels.ReadAsync(content.Row.Id, content.Kind, cancel).ConfigureAwait(false), restrictions);
        }
        catch (Exception error) when (error is NotFoundException or AccessDeniedException or RequestRefusedException or ServerFaultException)
        {
            return new Details([], null, ((ConfluenceOpsException)error).Happened);
        }
    }

    private sealed record Details(IReadOnlyList<string> Labels, IReadOnlyList<Restriction>? Restrictions, string? Gap = null);
}
