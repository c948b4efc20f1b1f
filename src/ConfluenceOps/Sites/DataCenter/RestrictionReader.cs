using ConfluenceOps.Http;
using ConfluenceOps.Sites.DataCenter.Wire;
using Flurl;

namespace ConfluenceOps.Sites.DataCenter;

/// <summary>Reads who may view and edit pages, the rest of long lists included: who is cut off would seem to be shut out.</summary>
internal sealed class RestrictionReader(HttpSession session)
{
    private const string What = "read restrictions";
    private const int MostAtOnce = 200;

    /// <summary>The restrictions of one page, asked for by themselves.</summary>
    public async Task<IReadOnlyList<Restriction>> ReadAsync(string id, CancellationToken cancel)
    {
        var sent = await session.GetAsync(
            new Url($"rest/api/content/{Uri.EscapeDataString(id)}/restriction/byOperation")
                .SetQueryParam("expand", "read.restrictions.user,read.restrictions.group,update.restrictions.user,update.restrictions.group"),
            What, DataCenterJson.Default.WireRestrictions, cancel).ConfigureAwait(false);
        return await CompleteAsync(id, sent, cancel).ConfigureAwait(false);
    }

    /// <summary>The restrictions of a page that were sent with it.</summary>
    public async Task<IReadOnlyList<Restriction>> CompleteAsync(string id, WireRestrictions? sent, CancellationToken cancel)
    {
        var view = await CompleteAsync(id, "read", sent?.Read?.Restrictions, cancel).ConfigureAwait(false);
        var edit = await CompleteAsync(id, "update", sent?.Update?.Restrictions, cancel).ConfigureAwait(false);
        return RestrictionLists.Of(view, edit);
    }

    private async Task<IReadOnlyList<Principal>> CompleteAsync(string id, string operation, WireRestrictedTo? sent, CancellationToken cancel)
    {
        if (sent is not ({ User.MayGoOn: true } or { Group.MayGoOn: true }))
            return PrincipalsIn(sent);
        return await RestrictionLists.ReadAllAsync(async start =>
        {
            var part = await session.GetAsync(
                new Url($"rest/api/content/{Uri.EscapeDataString(id)}/restriction/byOperation/{operation}")
                    .SetQueryParams(new { expand = "restrictions.user,restrictions.group", start, limit = MostAtOnce }),
                What, DataCenterJson.Default.WireRestriction, cancel).ConfigureAwait(false);
            return (PrincipalsIn(part.Restrictions), Math.Max(part.Restrictions?.User?.Results?.Count ?? 0, part.Restrictions?.Group?.Results?.Count ?? 0));
        }).ConfigureAwait(false);
    }

    private static IReadOnlyList<Principal> PrincipalsIn(WireRestrictedTo? sent) => sent is null or { User.Results: null or [], Group.Results: null or [] } ? [] :
    [
        .. (sent.Group?.Results ?? []).Select(group => new Principal(PrincipalKind.Group, group.Name ?? "", VisibleText.Of(group.Name))),
        .. (sent.User?.Results ?? []).Select(ToPrincipal),
    ];

    private static Principal ToPrincipal(WireUser user) => user.Key() is { } key
        ? new Principal(PrincipalKind.User, key, VisibleText.Of(user.DisplayName ?? user.Username ?? key))
        : new Principal(PrincipalKind.Unknown, "", user.DisplayName is { } name ? VisibleText.Of(name) : null);
}
