using ConfluenceOps.Permissions.Deciding;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Permissions.Findings.Rules.Restrictions;

/// <summary>Pages whose own view list names people whom something above keeps out.</summary>
/// <remarks>facts.md, section 5.3: all lists of the chain have to be passed, not the last one.</remarks>
internal sealed class CutOffAbove : FindingRule
{
    public override string Id => nameof(CutOffAbove);

    public override string Title => "Somebody is on a page's view list and cannot open the page";

    public override string Why => "Whoever wrote the list believes that they can; Confluence shows only the page's own list and not what is above it.";

    internal override IEnumerable<Finding> Find(ReviewSubject review)
    {
        foreach (var space in review.Spaces)
            foreach (var place in space.Places)
                if (Entry.InVain(review, place, RestrictedOperation.View) is { Count: > 0 } entries)
                    yield return Found(
                        Severity.Medium,
                        $"{GrantWording.List(entries.Select(entry => entry.Principal.ToString()))} {(entries.Count == 1 ? "is" : "are")} on the view list of '{place.Node.Title}' and cannot open it: {entries[0].Reason(review)}.",
                        Mending.Remark(Mending.Then(entries.SelectMany(entry => entry.LetIn(review)).Distinct()), "or take them off the list of the page"),
                        space.Record, place.Node, entries is [var only] ? only.Principal : null);
    }
}
