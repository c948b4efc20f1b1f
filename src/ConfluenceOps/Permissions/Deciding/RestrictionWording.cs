using ConfluenceOps.Sites;

namespace ConfluenceOps.Permissions.Deciding;

/// <summary>Says what the lists of a page and of the pages above it mean for one subject.</summary>
internal sealed class RestrictionWording(Subjects subjects, SiteAudiences site)
{
    /// <summary>One reason for each list of the chain, the topmost first, or one that says that there is none.</summary>
    public IEnumerable<AccessReason> View(int subject, Place place)
    {
        var any = false;
        foreach (var above in place.Chain().Reverse())
        {
            if (above is { Parent: null, Node.ParentId: not null })
            {
                any = true;
                yield return Gap($"What '{above.Node.Title}' hangs under could not be read, so there may be a restriction.");
            }
            if (above.Node.Restrictions is null)
            {
                any = true;
                yield return Gap($"Who may view {Title(above, place)} could not be read: {above.Node.Gap ?? "the site did not say."}");
            }
            else if (above.Node.Restrictions.Where(one => one.Operation == RestrictedOperation.View).ToList() is { Count: > 0 } lists)
            {
                any = true;
                yield return Reason(AccessLayer.ViewRestriction, subject, lists, $"{Title(above, place)} may be viewed only by");
            }
        }
        if (!any)
            yield return new(AccessLayer.ViewRestriction, AccessResult.Allowed, "Neither the page nor anything above it has a view restriction.");
    }

    /// <returns>Null where the page has no edit list.</returns>
    public AccessReason? Edit(int subject, Place place)
    {
        if (place.Node.Restrictions is null)
            return new(AccessLayer.EditRestriction, AccessResult.Unknown, $"Who may edit {Title(place, place)} could not be read: {place.Node.Gap ?? "the site did not say."}");
        var lists = place.Node.Restrictions.Where(one => one.Operation == RestrictedOperation.Edit).ToList();
        return lists.Count == 0 ? null : Reason(AccessLayer.EditRestriction, subject, lists, $"{Title(place, place)} may be edited only by");
    }

    private static AccessReason Gap(string text) => new(AccessLayer.ViewRestriction, AccessResult.Unknown, text);

    private AccessReason Reason(AccessLayer layer, int subject, List<Restriction> lists, string only)
    {
        var passing = site.Nobody;
        foreach (var list in lists)
            passing = passing.Or(site.Of(list));
        var allowed = lists.SelectMany(list => list.Allowed).Distinct().ToList();
        var result = passing[subject];
        var names = Names(allowed);
        return new(layer, result, result switch
        {
            AccessResult.Allowed => $"{only} {names}; {Through(subject, allowed)}.",
            AccessResult.Unknown => $"{only} {names}, and whether this user is among them could not be read.",
            _ when subject == Subjects.Anonymous => $"{only} {names}; nobody is on such a list without signing in.",
            _ => $"{only} {names}; this user is {(allowed.Count == 1 ? "not" : allowed.Count == 2 ? "neither" : "none of them")}.",
        });
    }

    private string Through(int subject, List<Principal> allowed)
    {
        if (allowed.Exists(principal => principal.Kind == PrincipalKind.User && principal.Id == subjects.All[subject].Id))
            return "this user is named";
        var group = allowed.Find(principal => site.Of(principal)[subject] == AccessResult.Allowed);
        return group is null ? "this user is among them" : $"this user is in {GrantWording.Of(group)}";
    }

    /// <summary>Groups by name, users by number: a list of people is not everybody's to read.</summary>
    private static string Names(List<Principal> allowed)
    {
        var users = allowed.Count(principal => principal.Kind == PrincipalKind.User);
        return GrantWording.List(
        [
            .. allowed.Where(principal => principal.Kind != PrincipalKind.User).Select(GrantWording.Of),
            .. users switch { 0 => Array.Empty<string>(), 1 => ["one named user"], _ => [$"{users} named users"] },
        ]);
    }

    private static string Title(Place place, Place asked) => place == asked ? $"'{place.Node.Title}'" : $"'{place.Node.Title}', an ancestor,";
}
