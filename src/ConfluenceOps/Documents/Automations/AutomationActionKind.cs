namespace ConfluenceOps.Documents.Automations;

/// <summary>What automations can do with a document.</summary>
public enum AutomationActionKind
{
    /// <summary>Puts it into a collection.</summary>
    AddToCollection,

    /// <summary>Takes it out of a collection.</summary>
    RemoveFromCollection,

    /// <summary>Puts a tag on it.</summary>
    AddTag,

    /// <summary>Takes a tag off it.</summary>
    RemoveTag,

    /// <summary>Marks it read-only.</summary>
    SetReadOnly,

    /// <summary>Makes a person or a team its owner, besides those that it has.</summary>
    SetOwner = 8,

    /// <summary>Notes that it is about a resource.</summary>
    AddRelation = 5,

    /// <summary>Notes that it is not about a resource any more.</summary>
    RemoveRelation,

    /// <summary>Tells a webhook of it.</summary>
    Notify,
}
