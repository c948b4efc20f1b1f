using ConfluenceOps.Permissions.Deciding;

namespace ConfluenceOps.Permissions.Baselines;

/// <summary>Says through what an answer changed, in the words that explain either answer.</summary>
internal sealed class ChangeReasons(ComparedSites sites)
{
    public string Of(ChangedAnswer change, string space, Place? page)
    {
        var subject = sites.Subjects[change.Subject].Principal;
        var before = Explain(sites.Before);
        var after = Explain(sites.After);
        return AccessChange.KindOf(change.Before, change.After) switch
        {
            AccessChangeKind.Gained => Gained(before, after),
            AccessChangeKind.Lost => Lost(before, after),
            _ when change.After == AccessResult.Unknown => after.Reason,
            _ => $"Before: {before.Reason} Now: {after.Reason}",
        };

        EffectivePermission Explain(AccessDecider decider) =>
            (page is null ? decider.ExplainIn(subject, space, change.Right) : decider.Explain(subject, page.Node.Id, change.Right))!;
    }

    /// <summary>What kept them out before is what lets them in now.</summary>
    private static string Gained(EffectivePermission before, EffectivePermission after)
    {
        var decided = Decisive(before);
        return decided is AccessLayer.ViewRestriction or AccessLayer.EditRestriction
            ? after.Reasons.LastOrDefault(reason => reason.Layer == decided)?.Text ?? "The page has no edit restriction any more."
            : after.Reason;
    }

    /// <summary>A grant that is gone is named; anything else says itself why it keeps them out.</summary>
    private static string Lost(EffectivePermission before, EffectivePermission after) =>
        Decisive(after) == AccessLayer.Space ? $"No longer: {before.Reason}" : after.Reason;

    private static AccessLayer? Decisive(EffectivePermission answer) => answer.Reasons.FirstOrDefault(reason => reason.Result == answer.Result)?.Layer;
}
