namespace ConfluenceOps.Documents;

/// <summary>An edit began from a text that is not the current one any more.</summary>
public sealed class DocumentChangedException : ConfluenceOpsException
{
    internal DocumentChangedException(string title, int basedOn, int current, string? author, string difference)
        : base(
            $"'{VisibleText.Of(title)}' was changed{(author is null ? "" : $" by {VisibleText.Of(author)}")} since version {basedOn}, from which this edit began; it has version {current} now:\n{Beginning(difference)}",
            "Look at the difference, take it into your text, and begin from the current version.") => Difference = difference;

    /// <summary>How many lines of a difference a message shows.</summary>
    private const int MostLines = 30;

    /// <summary>What the current text has that the one before had not, as a unified difference.</summary>
    public string Difference { get; }

    /// <inheritdoc/>
    public override string ErrorId => "DocumentChanged";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Conflict;

    private static string Beginning(string difference) =>
        difference.TrimEnd().Split('\n') is { Length: > MostLines } lines ? $"{string.Join('\n', lines[..MostLines])}\n…" : difference.TrimEnd();
}
