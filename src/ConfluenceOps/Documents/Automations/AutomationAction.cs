namespace ConfluenceOps.Documents.Automations;

/// <summary>One of the things that an automation does.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Target">
/// The collection, tag or resource as it is called now, or was when it was deleted; of a webhook the host alone, since whoever knows the rest may
/// write there; null where the action needs none.
/// </param>
/// <param name="IsTargetDeleted">The target was deleted meanwhile.</param>
public sealed record AutomationAction(AutomationActionKind Kind, string? Target, bool IsTargetDeleted)
{
    /// <summary>The action in words, as in <c>AddTag 'Confluence'</c>.</summary>
    public override string ToString() => (Target, IsTargetDeleted) switch
    {
        (null, _) => $"{Kind}",
        (_, true) => $"{Kind} '{VisibleText.Of(Target)}' (deleted)",
        _ => $"{Kind} '{VisibleText.Of(Target)}'",
    };
}
