namespace ConfluenceOps.Answering;

/// <summary>What documents say to a question.</summary>
public sealed record AssistantAnswer
{
    /// <summary>What was asked.</summary>
    public required string Question { get; init; }

    /// <summary>The answer as Markdown, with the numbers of passages in square brackets, and below it where they come from.</summary>
    public required string Text { get; init; }

    /// <summary>The passages that it was answered from, the best first.</summary>
    public required IReadOnlyList<Passage> Passages { get; init; }

    /// <summary>Whether the passages hold an answer, as far as can be told.</summary>
    public required bool IsAnswered { get; init; }

    /// <summary>The model that wrote the text; null where the text is the passages themselves.</summary>
    public string? Model { get; init; }

    /// <summary>What should be known about it, sentence by sentence: what was taken out of a model's reply, and why.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The text.</summary>
    public override string ToString() => Text;
}
