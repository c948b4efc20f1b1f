namespace ConfluenceOps.Answering;

/// <summary>A part of a document that answers to a question.</summary>
public sealed record Passage
{
    /// <summary>By which an answer cites it, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The catalog's number of its document.</summary>
    public required long DocumentId { get; init; }

    /// <summary>The title of its document.</summary>
    public required string Title { get; init; }

    /// <summary>The headings that it stands under, from the top; empty before the first one.</summary>
    public required IReadOnlyList<string> Headings { get; init; }

    /// <summary>The key of its space.</summary>
    public required string Space { get; init; }

    /// <summary>The page on its site; null for a document written here.</summary>
    public Uri? Url { get; init; }

    /// <summary>What people see of it, as Markdown, cut around what was asked where it is long.</summary>
    public required string Text { get; init; }

    /// <summary>How well it answers to the question: higher is better, comparable within one answer only.</summary>
    public double Score { get; init; }

    /// <summary>Whether the answer cites it.</summary>
    public bool IsCited { get; init; }

    /// <summary>The title with the headings: <c>Deploy rollback › Steps</c>.</summary>
    public string Place => string.Join(" › ", Headings.Prepend(Title).Distinct());
}
