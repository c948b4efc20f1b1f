using ConfluenceOps.Sandbox.Access;
using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Index;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Changes;

/// <summary>Changes to the lists of a page. Nobody is kept from locking themselves out (facts.md, section 5.1).</summary>
internal static class Restrictions
{
    public static AccessState Replace(Exchange exchange, AccessState state, PageEntry entry, ContentLists wanted)
    {
        var old = state.ListsOf(entry);
        var records = ContentLists.Operations.SelectMany(operation =>
            wanted[operation].Except(old[operation]).Select(one => ChangeRecord.Restricted(exchange, entry, PartyOf(state, one), operation))
                .Concat(old[operation].Except(wanted[operation]).Select(one => ChangeRecord.Unrestricted(exchange, entry, PartyOf(state, one), operation))));
        return state.With(entry, wanted, records.ToList());
    }

    /// <summary>The lists with some more on them.</summary>
    public static ContentLists Add(ContentLists lists, ILookup<string, Party> more) => ContentLists.Operations.Aggregate(
        lists, (before, operation) => before.With(operation, [.. before[operation].Union(more[operation].Select(AsEntry))]));

    public static SandboxPrincipal AsEntry(Party party) => new(party.Type, party.Id);

    private static Party PartyOf(AccessState state, SandboxPrincipal entry) => Party.Of(state.Site, entry.Type, entry.Id);
}
