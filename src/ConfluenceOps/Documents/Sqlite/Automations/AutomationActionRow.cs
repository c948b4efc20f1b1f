using ConfluenceOps.Documents.Automations;
using ConfluenceOps.Documents.Sqlite.Automations.Acts;

namespace ConfluenceOps.Documents.Sqlite.Automations;

/// <summary>An action of an automation as it is stored.</summary>
internal sealed record AutomationActionRow
{
    public long AutomationId { get; init; }

    public int Kind { get; init; }

    public long? CollectionId { get; init; }

    public long? TagId { get; init; }

    public long? ResourceId { get; init; }

    public long? PrincipalId { get; init; }

    public string? Webhook { get; init; }

    public string? Secret { get; init; }

    public string? Target { get; init; }

    public AutomationActionKind Action => (AutomationActionKind)Kind;

    /// <summary>What the action points at, as an error calls it; null where it needs nothing.</summary>
    public string? TargetKind => ActionTarget.Of(Action).Name;

    public bool IsTargetDeleted => ActionTarget.Of(Action) switch
    {
        { Parameter: ActionTarget.Nothing } => false,
        { Parameter: ActionTarget.Webhook } => Secret is null,
        _ => (CollectionId ?? TagId ?? ResourceId ?? PrincipalId) is null,
    };

    public AutomationAction ToAction() => new(Action, Target, IsTargetDeleted);

    /// <summary>The action, ready to be done.</summary>
    /// <exception cref="AutomationTargetDeletedException">What it points at was deleted.</exception>
    public Act ToAct(string automation) => IsTargetDeleted
        ? throw new AutomationTargetDeletedException(automation, TargetKind!, Target ?? "")
        : Action switch
        {
            AutomationActionKind.AddToCollection => new FilingAct(CollectionId!.Value, putsIn: true),
            AutomationActionKind.RemoveFromCollection => new FilingAct(CollectionId!.Value, putsIn: false),
            AutomationActionKind.AddTag => new TaggingAct(TagId!.Value, putsOn: true),
            AutomationActionKind.RemoveTag => new TaggingAct(TagId!.Value, putsOn: false),
            AutomationActionKind.SetReadOnly => new ProtectingAct(),
            AutomationActionKind.SetOwner => new OwningAct(PrincipalId!.Value),
            AutomationActionKind.AddRelation => new RelatingAct(ResourceId!.Value, relates: true),
            AutomationActionKind.RemoveRelation => new RelatingAct(ResourceId!.Value, relates: false),
            AutomationActionKind.Notify => new NotifyingAct(),
            _ => throw new AutomationTooNewException(automation),
        };
}
