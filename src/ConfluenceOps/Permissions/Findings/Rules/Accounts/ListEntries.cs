using ConfluenceOps.Permissions.Deciding;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Permissions.Findings.Rules.Accounts;

/// <summary>The lists of pages of one space on which each principal stands.</summary>
internal sealed class ListEntries
{
    private readonly ILookup<(PrincipalKind Kind, string Id), Entry> _byPrincipal;

    public ListEntries(ReviewedSpace space) => _byPrincipal = (
        from place in space.Places
        from restriction in place.Node.Restrictions ?? []
        from principal in restriction.Allowed
        select new Entry(place.Node, restriction.Operation, principal, restriction.Allowed.Count == 1)).ToLookup(entry => (entry.Principal.Kind, entry.Principal.Id));

    /// <summary>Everybody who stands on any list.</summary>
    public IEnumerable<Principal> Principals => _byPrincipal.Select(entries => entries.First().Principal);

    public IReadOnlyList<Entry> Of(Principal principal) => [.. _byPrincipal[(principal.Kind, principal.Id)]];

    /// <summary>The commands that take somebody off lists. The last one on a list stays: taking it off would open the page.</summary>
    public static IEnumerable<string> TakeOff(IEnumerable<Entry> entries) =>
        entries.Where(entry => !entry.IsAlone).Select(entry => Mending.RemoveRestriction(entry.Page, entry.Operation, entry.Principal));

    /// <summary>The pages in a sentence.</summary>
    public static string Pages(IEnumerable<Entry> entries) => GrantWording.List(entries.Select(entry => $"'{entry.Page.Title}'"));

    /// <param name="Page">The page.</param>
    /// <param name="Operation">What the list is about.</param>
    /// <param name="Principal">Who stands on it.</param>
    /// <param name="IsAlone">Nobody else does.</param>
    public sealed record Entry(ContentNode Page, RestrictedOperation Operation, Principal Principal, bool IsAlone);
}
