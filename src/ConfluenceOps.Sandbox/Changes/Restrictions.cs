using ConfluenceOps.Sandbox.Access;
using ConfluenceOps.Sandbox.Index;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Changes;

/// <summary>Changes to the lists of a page.</summary>
internal static class Restrictions
{
    public static SiteState Replace(Doer doer, SiteState state, PageEntry entry, ContentLists wanted) =>
        state.With(entry, wanted, Records(doer, state.Site, (entry.Page, entry.Space), state.ListsOf(entry), wanted));

    /// <summary>What the audit log says of new lists: one record for each who came or went.</summary>
    public static IReadOnlyList<SandboxAuditRecord> Records(
        Doer doer, SiteIndex site, (SandboxPage Page, SandboxSpace Space) place, ContentLists old, ContentLists wanted) =>
    [
        .. ContentLists.Operations.SelectMany(operation =>
            wanted[operation].Except(old[operation]).Select(one => ChangeRecord.Restricted(doer, place, PartyOf(site, one), operation))
                .Concat(old[operation].Except(wanted[operation]).Select(one => ChangeRecord.Unrestricted(doer, place, PartyOf(site, one), operation)))),
    ];

    /// <summary>The lists with some more on them.</summary>
    public static ContentLists Add(ContentLists lists, IReadOnlyDictionary<string, IReadOnlyList<Party>> more) => more.Aggregate(
        lists, (before, one) => before.With(one.Key, [.. before[one.Key].Union(one.Value.Select(AsEntry))]));

    public static SandboxPrincipal AsEntry(Party party) => new(party.Type, party.Id);

    private static Party PartyOf(SiteIndex site, SandboxPrincipal entry) => Party.Of(site, entry.Type, entry.Id);
}
