using System.Globalization;
using System.Text.RegularExpressions;
using ConfluenceOps.Context.Audiences;
using ConfluenceOps.Context.Packing;
using ConfluenceOps.Context.PullRequests;

namespace ConfluenceOps.PowerShell.Context;

/// <summary>The comment in a pull request that a pack becomes.</summary>
internal sealed partial class ContextComment : IDisposable
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
    /// <exception cref="NoPullRequestException">Nobody says where.</exception>
    /// <exception cref="PublicCommentException">Another audience was named, and the repository is public.</exception>
    public static async Task<ContextComment> OpenAsync(AskedContext asked, string? repository, long? number, string? audience, CancellationToken cancel)
    {
        if (asked.PullRequest is { Platform: not PullRequestPlatform.GitHub }
            || (repository ?? asked.PullRequest?.Repository) is not { } where || (number ?? asked.PullRequest?.Number) is not { } which)
            throw new NoPullRequestException();
        var comments = PullRequestComments.FromEnvironment();
        try
        {
            var visibility = (repository is null ? asked.PullRequest?.Visibility : null) ?? await comments.GetVisibilityAsync(where, cancel);
            var readers = audience is null ? asked.AudienceFor(null) : ContextAudience.Parse(audience);
            if (visibility == RepositoryVisibility.Public && audience is not null && readers.Kind != AudienceKind.Public)
                throw new PublicCommentException(readers);
            return new ContextComment(comments, where, which, visibility == RepositoryVisibility.Public ? ContextAudience.Public : readers);
        }
        catch
        {
            comments.Dispose();
            throw;
        }
    }

    /// <summary>Posts it, or changes the one that was posted before.</summary>
    /// <returns>What was done, as a sentence.</returns>
    public async Task<string> PostAsync(ContextPack pack, CancellationToken cancel)
    {
        var posted = await _comments.PostAsync(_repository, _number, BeginOf(pack.Pages.Count) + Mention().Replace(pack.Markdown, "@\u200b") + End, cancel);
        return $"{posted.Change}: {posted.Url}";
    }

    /// <inheritdoc/>
    public void Dispose() => _comments.Dispose();

    private static string BeginOf(int pages) => string.Create(CultureInfo.InvariantCulture, $"<details>\n<summary>Pages of Confluence for this pull request: {pages:N0}</summary>\n\n");

    /// <summary>Names of people: nobody wants to be called because a page mentions them.</summary>
    [GeneratedRegex(@"(?<![\w/])@(?=\w)")]
    private static partial Regex Mention();
}
