namespace ConfluenceOps.Documents;

/// <summary>A document to be written here.</summary>
public sealed record DocumentDraft
{
    /// <summary>The key of the space that documents belong to when nobody says.</summary>
    public const string UsualSpace = "LOCAL";

    /// <summary>Its title, which no other document of its space has.</summary>
    public required string Title { get; init; }

    /// <summary>Its text as Markdown.</summary>
    public string Text { get; init; } = "";

    /// <summary>Where to put it; where neither parent nor space is named, into <see cref="UsualSpace"/>.</summary>
    public DocumentPlace Place { get; init; }

    /// <summary>Why it is written; kept with its first version.</summary>
    public string? Note { get; init; }
}

/// <summary>Where a document stands.</summary>
/// <param name="Parent">The number of the document that it hangs under; null for the top of its space.</param>
/// <param name="Position">Which it is among those beside it, from 1; null for the last.</param>
/// <param name="Space">The key of its space, which is made where there is none; null for that of the parent, else the one that it is in.</param>
public readonly record struct DocumentPlace(long? Parent, int? Position, string? Space = null);
