using System.Globalization;
using System.Text.RegularExpressions;
using ConfluenceOps.Context.Audiences;
using ConfluenceOps.Context.Packing;
using ConfluenceOps.Context.PullRequests;

namespace ConfluenceOps.Context;

/// <summary>The comment in a pull request that a pack becomes.</summary>
public sealed partial class ContextComment : IDisposable
{
    private const string End = "\n</details>\n";

    private readonly PullRequestComments _comments;
    private readonly string _repository;
    private readonly long _number;

    private ContextComment(PullRequestComments comments, string repository, long number, ContextAudience audience) =>
        (_comments, _repository, _number, Audience) = (comments, repository, number, audience);

    /// <summary>Who will read it.</summary>
    public ContextAudience Audience { get; }

    /// <summary>How long the pack may be. Each name in it grows by a character, and has three with its sign and the blank before it at the least.</summary>
    public static int MostCharacters => (PullRequestComments.MostCharacters - BeginOf(int.MaxValue).Length - End.Length) / 4 * 3;

    /// <summary>Where it goes.</summary>
    public string Target => string.Create(CultureInfo.InvariantCulture, $"Pull request {_number} of {VisibleText.Of(_repository)}");

    /// <summary>Makes ready to post where an event or a person says. In a public repository the whole world reads a comment, and nothing goes into it that the world may not see.</summary>
    /// <param name="asked">What asks for pages.</param>
    /// <param name="repository">The repository; null for the one of the event.</param>
    /// <param name="number">The number of the pull request; null for the one of the event.</param>
    /// <param name="audience">The audience that was named; null for none.</param>
    /// <param name="comments">Posts it; closed with what is returned.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="NoPullRequestException">Nobody says where.</exception>
    /// <exception cref="PublicCommentException">Another audience was named, and the repository is public.</exception>
    public static async Task<ContextComment> OpenAsync(
        PullRequestText asked, string? repository, long? number, string? audience, PullRequestComments comments, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(comments);
        if (asked.PullRequest is { Platform: not PullRequestPlatform.GitHub }
            || (repository ?? asked.PullRequest?.Repository) is not { } where || (number ?? asked.PullRequest?.Number) is not { } which)
            throw new NoPullRequestException();
        var visibility = (repository is null ? asked.PullRequest?.Visibility : null) ?? await comments.GetVisibilityAsync(where, cancel).ConfigureAwait(false);
        var readers = asked.AudienceFor(audience);
        if (visibility != RepositoryVisibility.Public)
            return new ContextComment(comments, where, which, readers);
        return audience is null || readers.Kind == AudienceKind.Public ? new ContextComment(comments, where, which, ContextAudience.Public) : throw new PublicCommentException(readers);
    }

    /// <summary>Posts it, or changes the one that was posted before.</summary>
    /// <returns>What was done, as a sentence.</returns>
    public async Task<string> PostAsync(ContextPack pack, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var posted = await _comments.PostAsync(_repository, _number, BeginOf(pack.Pages.Count) + Mention().Replace(pack.Markdown, "@\u200b") + End, cancel).ConfigureAwait(false);
        return $"{posted.Change}: {posted.Url}";
    }

    /// <inheritdoc/>
    public void Dispose() => _comments.Dispose();

    private static string BeginOf(int pages) => string.Create(CultureInfo.InvariantCulture, $"<details>\n<summary>Pages of Confluence for this pull request: {pages:N0}</summary>\n\n");

    /// <summary>Names of people: nobody wants to be called because a page mentions them.</summary>
    [GeneratedRegex(@"(?<![\w/])@(?=\w)")]
    private static partial Regex Mention();
}
