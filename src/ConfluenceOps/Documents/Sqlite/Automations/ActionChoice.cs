using ConfluenceOps.Documents.Automations;

namespace ConfluenceOps.Documents.Sqlite.Automations;

/// <summary>What an automation is to do, held together from what a person names and what it does already.</summary>
/// <param name="Kinds">The actions, each once.</param>
/// <param name="Draft">The names of what they point at, as far as they are named.</param>
/// <param name="Before">The actions that it has.</param>
internal sealed record ActionChoice(IReadOnlyList<AutomationActionKind> Kinds, AutomationDraft Draft, IReadOnlyList<AutomationActionRow> Before)
{
    /// <summary>Whether a draft says anything about actions.</summary>
    public static bool IsNamedBy(AutomationDraft draft) => draft.Do is not null || Named(draft).Any();

    /// <exception cref="AutomationActionsException">They do not go together.</exception>
    public static ActionChoice Of(AutomationDraft draft, IReadOnlyList<AutomationActionRow> before)
    {
        var kinds = (draft.Do ?? [.. before.Select(action => action.Action)]).Distinct().ToList();
        if (kinds.Count == 0)
            throw new AutomationActionsException("An automation needs something to do, which -Do names.");
        foreach (var kind in kinds)
        {
            var target = ActionTarget.Of(kind);
            if (target.Contrary is { } contrary && kinds.Contains(contrary))
                throw new AutomationActionsException($"{kind} and {contrary} in one automation would undo each other; make two automations.");
            if (target.Name is not null && !Named(draft).Contains(target.Parameter) && !before.Any(action => ActionTarget.Of(action.Action).Parameter == target.Parameter))
                throw new AutomationActionsException($"{kind} needs a {target.Name}, which -{target.Parameter} names.");
        }

        if (Named(draft).FirstOrDefault(parameter => !kinds.Exists(kind => ActionTarget.Of(kind).Parameter == parameter)) is { } idle)
            throw new AutomationActionsException($"-{idle} is given, and nothing that -Do names needs it.");
        return new ActionChoice(kinds, draft, before);
    }

    private static IEnumerable<string> Named(AutomationDraft draft)
    {
        if (draft.Collections is { Count: > 0 })
            yield return ActionTarget.Collection;
        if (draft.Tags is { Count: > 0 })
            yield return ActionTarget.Tag;
        if (draft.Owners is { Count: > 0 })
            yield return ActionTarget.Owner;
        if (draft.Resources is { Count: > 0 })
            yield return ActionTarget.Resource;
        if (draft.Webhook is not null)
            yield return ActionTarget.Webhook;
    }
}
