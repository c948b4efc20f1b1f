using ConfluenceOps.Documents.Automations;

namespace ConfluenceOps.Documents.Sqlite.Automations;

/// <summary>What an action points at.</summary>
/// <param name="Parameter">The parameter that names it.</param>
/// <param name="Name">What it is, in a word; null where the action needs nothing.</param>
/// <param name="Contrary">The action that undoes it, and cannot stand beside it; null where there is none.</param>
internal readonly record struct ActionTarget(string Parameter, string? Name, AutomationActionKind? Contrary)
{
    public const string Nothing = "";
    public const string Collection = "Collection";
    public const string Tag = "Tag";
    public const string Owner = "Owner";
    public const string Resource = "Resource";
    public const string Webhook = "Webhook";

    public static ActionTarget Of(AutomationActionKind kind) => kind switch
    {
        AutomationActionKind.AddToCollection => new(Collection, "collection", AutomationActionKind.RemoveFromCollection),
        AutomationActionKind.RemoveFromCollection => new(Collection, "collection", AutomationActionKind.AddToCollection),
        AutomationActionKind.AddTag => new(Tag, "tag", AutomationActionKind.RemoveTag),
        AutomationActionKind.RemoveTag => new(Tag, "tag", AutomationActionKind.AddTag),
        AutomationActionKind.SetOwner => new(Owner, "person or team", null),
        AutomationActionKind.AddRelation => new(Resource, "resource", AutomationActionKind.RemoveRelation),
        AutomationActionKind.RemoveRelation => new(Resource, "resource", AutomationActionKind.AddRelation),
        AutomationActionKind.Notify => new(Webhook, "webhook", null),
        _ => new(Nothing, null, null),
    };
}
