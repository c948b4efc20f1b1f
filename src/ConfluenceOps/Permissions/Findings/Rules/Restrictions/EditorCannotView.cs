using ConfluenceOps.Permissions.Deciding;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Permissions.Findings.Rules.Restrictions;

/// <summary>Pages whose edit list names people who cannot view them.</summary>
/// <remarks>facts.md, section 5.3: to edit, one has to view.</remarks>
internal sealed class EditorCannotView : FindingRule
{
    public override string Id => nameof(EditorCannotView);

    public override string Title => "Somebody is on a page's edit list and cannot view the page";

    public override string Why => "They can neither see nor change it, although somebody meant them to; often the two lists were mixed up.";

    internal override IEnumerable<Finding> Find(ReviewSubject review)
    {
        foreach (var space in review.Spaces)
            foreach (var place in space.Places)
                if (Entry.InVain(review, place, RestrictedOperation.Edit) is { Count: > 0 } entries)
                    yield return Found(
                        Severity.Medium,
                        $"{GrantWording.List(entries.Select(entry => entry.Principal.ToString()))} {(entries.Count == 1 ? "is" : "are")} on the edit list of '{place.Node.Title}' and cannot view it: {entries[0].Reason(review)}.{Reverse(review, place)}",
                        Mending.Remark(Mending.Then(entries.SelectMany(entry => entry.LetIn(review)).Distinct()), "or take them off the edit list"),
                        space.Record, place.Node, entries is [var only] ? only.Principal : null);
    }

    /// <summary>People on the view list who cannot edit say that the lists may have been mixed up.</summary>
    private static string Reverse(ReviewSubject review, Place place)
    {
        var edit = place.Rights[AccessRight.Edit];
        var readers = Entry.Of(review, place, RestrictedOperation.View)
            .Where(entry => entry.Principal.Kind == PrincipalKind.User && entry.Standing.SureCount > 0 && entry.Standing.And(edit).PossibleCount == 0)
            .Select(entry => entry.Principal.ToString()).ToList();
        return readers.Count == 0 ? "" : $" {GrantWording.List(readers)} may view it and cannot edit it.";
    }
}
