using ConfluenceOps.Context.Audiences;
using ConfluenceOps.Context.PullRequests;

namespace ConfluenceOps.Context;

/// <summary>A text that may ask for pages, and the pull request that it belongs to as far as that is known.</summary>
/// <param name="Text">The text.</param>
/// <param name="PullRequest">What an event says; null for a text alone.</param>
public sealed record PullRequestText(string Text, PullRequest? PullRequest)
{
    /// <summary>Takes a text, or an event that holds one.</summary>
    /// <exception cref="EventNotReadableException">It is meant as JSON and is none.</exception>
    /// <exception cref="EventNotRecognizedException">It is not about a pull request.</exception>
    /// <exception cref="EventTooLargeException">It is larger than any event.</exception>
    public static PullRequestText Of(string text)
    {
        var pullRequest = PullRequestReader.IsJson(text) ? PullRequestReader.Read(text) : null;
        return new PullRequestText(pullRequest?.Text ?? text, pullRequest);
    }

    /// <summary>Takes the text or event of a file.</summary>
    /// <exception cref="EventFileException">There is no such file, or it cannot be read.</exception>
    /// <inheritdoc cref="Of"/>
    public static async Task<PullRequestText> ReadAsync(string path, CancellationToken cancel)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            return new FileInfo(path).Length > PullRequestReader.MostBytes ? throw new EventTooLargeException() : Of(await File.ReadAllTextAsync(path, cancel).ConfigureAwait(false));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new EventFileException(path, error);
        }
    }

    /// <summary>The audience that was named. Where none was: in a public repository whoever may see what is in a page's space, else whoever asks.</summary>
    /// <param name="named">What a person typed; null for nothing.</param>
    public ContextAudience AudienceFor(string? named) =>
        named is not null ? ContextAudience.Parse(named)
        : PullRequest?.Visibility == RepositoryVisibility.Public ? ContextAudience.Unrestricted
        : ContextAudience.WhoeverAsks;
}
