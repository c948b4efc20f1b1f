namespace ConfluenceOps.Documents.Sqlite.Search;

/// <summary>A word or a phrase that somebody looks for.</summary>
/// <param name="Text">As it was typed, without the signs around it.</param>
internal sealed record SearchTerm(string Text)
{
    /// <summary>Whether it stood in quotation marks: it is found as it stands or not at all.</summary>
    public bool IsPhrase { get; init; }

    /// <summary>Whether it must be in the title.</summary>
    public bool IsInTitle { get; init; }

    /// <summary>Whether anything may follow it.</summary>
    public bool IsBeginning { get; init; }

    /// <summary>Whether documents that have it are not wanted.</summary>
    public bool IsExcluded { get; init; }

    /// <summary>Whether documents that lack it will do when none has all the words.</summary>
    public bool IsOptional => this is { IsPhrase: false, IsInTitle: false };
}
