using ConfluenceOps.Context.Audiences;
using ConfluenceOps.Context.PullRequests;

namespace ConfluenceOps.PowerShell.Context;

/// <summary>A text that may ask for pages, and the pull request that it belongs to as far as that is known.</summary>
/// <param name="Text">The text.</param>
/// <param name="PullRequest">What an event says; null for a text alone.</param>
internal sealed record AskedContext(string Text, PullRequest? PullRequest)
{
    /// <summary>A text, or an event that holds one.</summary>
    public static AskedContext Of(string text)
    {
        var pullRequest = PullRequestReader.IsJson(text) ? PullRequestReader.Read(text) : null;
        return new AskedContext(pullRequest?.Text ?? text, pullRequest);
    }

    /// <summary>The text or event of a file.</summary>
    /// <exception cref="EventFileException">There is no such file, or it cannot be read.</exception>
    public static async Task<AskedContext> ReadAsync(string path, CancellationToken cancel)
    {
        try
        {
            return new FileInfo(path).Length > PullRequestReader.MostBytes ? throw new EventTooLargeException() : Of(await File.ReadAllTextAsync(path, cancel));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new EventFileException(path, error);
        }
    }

    /// <summary>The audience that was named, else the one that the repository lets in.</summary>
    public ContextAudience AudienceFor(string? named) =>
        named is not null ? ContextAudience.Parse(named)
        : PullRequest?.Visibility == RepositoryVisibility.Public ? ContextAudience.Unrestricted
        : ContextAudience.WhoeverAsks;
}
