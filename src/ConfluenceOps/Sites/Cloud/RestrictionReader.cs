using ConfluenceOps.Http;
using ConfluenceOps.Sites.Cloud.Wire;
using Flurl;

namespace ConfluenceOps.Sites.Cloud;

/// <summary>Reads who may view and edit pages: out of what a search has expanded, or page by page.</summary>
internal sealed class RestrictionReader(HttpSession session, string what)
{
    /// <summary>What a search has to expand.</summary>
    public const string Expansions =
        "restrictions.read.restrictions.user,restrictions.read.restrictions.group,"
        + "restrictions.update.restrictions.user,restrictions.update.restrictions.group";

    private const int MostAtOnce = 200;

    /// <summary>The restrictions of one page, asked for by themselves.</summary>
    public async Task<IReadOnlyList<Restriction>> ReadAsync(string id, CancellationToken cancel)
    {
        var restrictions = await session.GetAsync(
            new Url($"rest/api/content/{id}/restriction/byOperation?expand=read.restrictions.user,read.restrictions.group,update.restrictions.user,update.restrictions.group"),
            what, WireJson.Default.WireRestrictions, cancel).ConfigureAwait(false);
        return await ReadAsync(id, restrictions, cancel).ConfigureAwait(false);
    }

    /// <summary>The restrictions of a page that were sent with it, and the rest of those that were cut.</summary>
    public async Task<IReadOnlyList<Restriction>> ReadAsync(string id, WireRestrictions? sent, CancellationToken cancel)
    {
        var view = await PrincipalsAsync(id, "read", sent?.Read?.Restrictions, cancel).ConfigureAwait(false);
        var edit = await PrincipalsAsync(id, "update", sent?.Update?.Restrictions, cancel).ConfigureAwait(false);
        return RestrictionLists.Of(view, edit);
    }

    /// <summary>Whom a restriction names, the rest of long lists included: who is cut off would seem to be shut out.</summary>
    private async Task<IReadOnlyList<Principal>> PrincipalsAsync(string id, string operation, WireRestrictedTo? sent, CancellationToken cancel)
    {
        if (sent is not ({ User.IsCut: true } or { Group.IsCut: true }))
            return PrincipalsIn(sent);
        return await RestrictionLists.ReadAllAsync(async start =>
        {
            var part = await session.GetAsync(
                new Url($"rest/api/content/{id}/restriction/byOperation/{operation}")
                    .SetQueryParams(new { expand = "restrictions.user,restrictions.group", start, limit = MostAtOnce }),
                what, WireJson.Default.WireRestriction, cancel).ConfigureAwait(false);
            return (PrincipalsIn(part.Restrictions), Math.Max(part.Restrictions?.User?.Results?.Count ?? 0, part.Restrictions?.Group?.Results?.Count ?? 0));
        }).ConfigureAwait(false);
    }

    private static IReadOnlyList<Principal> PrincipalsIn(WireRestrictedTo? sent) => sent is null or { User.Results: null or [], Group.Results: null or [] } ? [] :
    [
        .. (sent.Group?.Results ?? []).Select(group => new Principal(PrincipalKind.Group, group.Id ?? group.Name ?? "", NameOf(group.Name))),
        .. (sent.User?.Results ?? []).Select(user => new Principal(user.AccountId is null ? PrincipalKind.Unknown : PrincipalKind.User, user.AccountId ?? "", NameOf(user.DisplayName))),
    ];

    private static string? NameOf(string? name) => name is null ? null : VisibleText.Of(name);
}
