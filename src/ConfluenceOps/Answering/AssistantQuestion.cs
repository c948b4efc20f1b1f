namespace ConfluenceOps.Answering;

/// <summary>A question that documents are to answer.</summary>
/// <param name="Text">As a person asks it: a sentence, or the words of a search.</param>
public sealed record AssistantQuestion(string Text)
{
    /// <summary>Keys of spaces to look in, any of them; empty for all.</summary>
    public IReadOnlyList<string> Spaces { get; init; } = [];

    /// <summary>Tags, each of which a document must have; an asterisk stands for anything. Empty for all.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>How many passages to answer from at the most.</summary>
    public int Top { get; init; } = 5;
}
