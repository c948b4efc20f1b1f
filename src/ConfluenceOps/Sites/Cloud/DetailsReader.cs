using System.Text.Json.Serialization.Metadata;
using ConfluenceOps.Http;
using ConfluenceOps.Http.Errors;
using ConfluenceOps.Sites.Cloud.Wire;
using Flurl;

namespace ConfluenceOps.Sites.Cloud;

/// <summary>Reads labels, restrictions and attachments of many pages with one request.</summary>
/// <remarks>
/// Only the search knows such a request. Its index may lag behind the pages by minutes, and one odd page can fail a
/// whole batch (CONFCLOUD-77618); what it does not give is asked page by page.
/// </remarks>
internal sealed class DetailsReader(HttpSession session, CloudAddress address)
{
    /// <summary>The most rows that the server gives with such expansions; more are silently cut.</summary>
    public const int BatchSize = 200;

    private const string What = "read labels, restrictions and attachments";

    private const string Expansions =
        "metadata.labels,"
        + "restrictions.read.restrictions.user,restrictions.read.restrictions.group,"
        + "restrictions.update.restrictions.user,restrictions.update.restrictions.group,"
        + "children.attachment.version";

    /// <summary>What hangs on each page, by its id. Every page that was asked for is in the answer.</summary>
    public async Task<IReadOnlyDictionary<string, PageDetails>> ReadAsync(IReadOnlyList<WirePage> pages, ContentKind kind, CancellationToken cancel)
    {
        var found = new Dictionary<string, PageDetails>(pages.Count);
        await SearchAsync(pages.Select(page => page.Id).ToArray(), found, cancel).ConfigureAwait(false);
        foreach (var page in pages.Where(page => !found.ContainsKey(page.Id)))
            found[page.Id] = await ReadOneAsync(page.Id, kind, cancel).ConfigureAwait(false);
        return found;
    }

    private async Task SearchAsync(ArraySegment<string> ids, Dictionary<string, PageDetails> found, CancellationToken cancel)
    {
        var first = new Url("rest/api/content/search").SetQueryParams(new
        {
            cql = $"id in ({string.Join(',', ids)})",
            limit = BatchSize,
            includeArchivedSpaces = "true",
            expand = Expansions,
        });
        try
        {
            var rows = session.ReadAllAsync<WireContent, ResultPage<WireContent>>(
                first, What, WireJson.Default.ResultPageWireContent, CloudAddress.Rebase, cancel);
            await foreach (var row in rows.ConfigureAwait(false))
                found[row.Id] = await CompleteAsync(row, cancel).ConfigureAwait(false);
        }
        catch (Exception error) when (error is NotFoundException or ServerFaultException or RequestRefusedException)
        {
            if (ids.Count == 1)
                return;
            var half = ids.Count / 2;
            await SearchAsync(ids[..half], found, cancel).ConfigureAwait(false);
            await SearchAsync(ids[half..], found, cancel).ConfigureAwait(false);
        }
    }

    private async Task<PageDetails> ReadOneAsync(string id, ContentKind kind, CancellationToken cancel)
    {
        var route = kind == ContentKind.Page ? "pages" : "blogposts";
        var labels = await ListAsync<WireLabel>(new Url($"api/v2/{route}/{id}/labels?limit=250"), WireJson.Default.ResultPageWireLabel, cancel).ConfigureAwait(false);
        var attachments = await ListAsync<WireAttachment>(
            new Url($"rest/api/content/{id}/child/attachment?limit=200&expand=version"), WireJson.Default.ResultPageWireAttachment, cancel).ConfigureAwait(false);
        var restrictions = await session.GetAsync(
            new Url($"rest/api/content/{id}/restriction/byOperation?expand=read.restrictions.user,read.restrictions.group,update.restrictions.user,update.restrictions.group"),
            What, WireJson.Default.WireRestrictions, cancel).ConfigureAwait(false);
        return new PageDetails
        {
            Labels = Names(labels),
            Restrictions = await RestrictionsAsync(id, restrictions, cancel).ConfigureAwait(false),
            Attachments = [.. attachments.Select(row => row.ToAttachment(address))],
        };
    }

    private async Task<PageDetails> CompleteAsync(WireContent row, CancellationToken cancel)
    {
        var labels = await AllAsync(row.Metadata?.Labels, WireJson.Default.ResultPageWireLabel, cancel).ConfigureAwait(false);
        var attachments = await AllAsync(row.Children?.Attachment, WireJson.Default.ResultPageWireAttachment, cancel).ConfigureAwait(false);
        return new PageDetails
        {
            Labels = Names(labels),
            Restrictions = await RestrictionsAsync(row.Id, row.Restrictions, cancel).ConfigureAwait(false),
            Attachments = attachments.Count == 0 ? [] : [.. attachments.Select(attachment => attachment.ToAttachment(address))],
        };
    }

    private async Task<IReadOnlyList<Restriction>> RestrictionsAsync(string id, WireRestrictions? wire, CancellationToken cancel)
    {
        var view = await PrincipalsAsync(id, "read", wire?.Read?.Restrictions, cancel).ConfigureAwait(false);
        var edit = await PrincipalsAsync(id, "update", wire?.Update?.Restrictions, cancel).ConfigureAwait(false);
        var restrictions = new List<Restriction>(2);
        if (view.Count > 0)
            restrictions.Add(new Restriction(RestrictedOperation.View, view));
        if (edit.Count > 0)
            restrictions.Add(new Restriction(RestrictedOperation.Edit, edit));
        return restrictions;
    }

    /// <summary>Whom a restriction names, the rest of long lists included: who is cut off would seem to be shut out.</summary>
    private async Task<IReadOnlyList<Principal>> PrincipalsAsync(string id, string operation, WireRestrictedTo? wire, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(wire?.User?.Links?.Next) && string.IsNullOrEmpty(wire?.Group?.Links?.Next))
            return PrincipalsIn(wire);
        var all = new List<Principal>();
        for (var start = 0; ; start += BatchSize)
        {
            var rest = await session.GetAsync(
                new Url($"rest/api/content/{id}/restriction/byOperation/{operation}")
                    .SetQueryParams(new { expand = "restrictions.user,restrictions.group", start, limit = BatchSize }),
                What, WireJson.Default.WireRestriction, cancel).ConfigureAwait(false);
            var more = PrincipalsIn(rest.Restrictions);
            if (more.Count == 0)
                return all;
            all.AddRange(more);
        }
    }

    private static List<Principal> PrincipalsIn(WireRestrictedTo? wire) =>
    [
        .. (wire?.Group?.Results ?? []).Select(group => new Principal(PrincipalKind.Group, group.Id ?? group.Name ?? "", VisibleText.Of(group.Name))),
        .. (wire?.User?.Results ?? []).Select(user => new Principal(user.AccountId is null ? PrincipalKind.Unknown : PrincipalKind.User, user.AccountId ?? "", VisibleText.Of(user.DisplayName))),
    ];

    /// <summary>A list inside an expansion, with the rest of it: it has a next link of its own.</summary>
    private async Task<IReadOnlyList<T>> AllAsync<T>(
        ResultPage<T>? page, JsonTypeInfo<ResultPage<T>> type, CancellationToken cancel)
    {
        if (page?.Results is not { Count: > 0 } rows)
            return [];
        if (string.IsNullOrEmpty(page.Links?.Next))
            return rows;
        var rest = await ListAsync<T>(CloudAddress.Rebase(page.Links.Next), type, cancel).ConfigureAwait(false);
        return [.. rows, .. rest];
    }

    private async Task<List<T>> ListAsync<T>(
        Url first, JsonTypeInfo<ResultPage<T>> type, CancellationToken cancel)
    {
        var rows = new List<T>();
        await foreach (var row in session.ReadAllAsync<T, ResultPage<T>>(first, What, type, CloudAddress.Rebase, cancel).ConfigureAwait(false))
            rows.Add(row);
        return rows;
    }

    private static IReadOnlyList<string> Names(IReadOnlyList<WireLabel> labels) =>
        labels.Count == 0 ? [] : [.. labels.Where(label => label.Prefix is null or "global").Select(label => VisibleText.Of(label.Name))];
}
