namespace ConfluenceOps.Documents.Tags;

/// <summary>A tag, and how many documents bear it.</summary>
public sealed record DocumentTag
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The colour: one of <see cref="TagColor.Names"/>, or <c>#rrggbb</c>; null for none.</summary>
    public string? Color { get; init; }

    /// <summary>What it says about a document; null when nobody has said.</summary>
    public string? Description { get; init; }

    /// <summary>How many documents bear it, those in the trash aside.</summary>
    public int Documents { get; init; }

    /// <summary>On how many of them it is a label of the page.</summary>
    public int Labelled { get; init; }
}

/// <summary>A tag to be made.</summary>
/// <param name="Name">The name.</param>
/// <param name="Color">The colour as a person says it; null for none.</param>
/// <param name="Description">What it says about a document.</param>
public sealed record TagDefinition(string Name, string? Color = null, string? Description = null);

/// <summary>What changes about a tag. Null leaves a thing as it is; an empty text takes it away.</summary>
/// <param name="Name">The new name.</param>
/// <param name="Color">The new colour as a person says it.</param>
/// <param name="Description">The new description.</param>
public sealed record TagChange(string? Name = null, string? Color = null, string? Description = null);
