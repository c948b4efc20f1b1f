using System.Globalization;
using System.Runtime.CompilerServices;
using ConfluenceOps.Context.PullRequests.GitHub;
using ConfluenceOps.Http;

namespace ConfluenceOps.Context.PullRequests;

/// <summary>Writes one comment into a pull request of GitHub, and the next time into the same one.</summary>
/// <remarks>
/// Its own is known by a marker, and by who wrote it: anybody can write the marker. A token of Actions may not ask who it is, so that there a
/// comment of any bot counts; people cannot write as bots.
/// </remarks>
public sealed class PullRequestComments : IDisposable
{
    /// <summary>The marker with which each comment begins; nobody sees it.</summary>
    public const string Marker = "<!-- confluenceops:context -->";

    /// <summary>How long a text may be. GitHub takes 65,536 characters, and the marker is among them.</summary>
    public const int MostCharacters = 65_536 - 31;

    private const int RowsAPage = 100;

    /// <summary>GitHub closes a conversation after 2,500 comments.</summary>
    private const int MostPages = 30;

    private readonly GitHubSession _session;

    /// <summary>Speaks to GitHub with a token.</summary>
    /// <param name="token">The token; it needs the right to write pull requests.</param>
    /// <param name="api">The address of the REST interface; null for that of github.com.</param>
    /// <exception cref="GitHubAddressException">The address is neither https nor on this machine.</exception>
    /// <exception cref="GitHubTokenRefusedException">The token holds what no token holds.</exception>
    public PullRequestComments(string token, Uri? api = null)
        : this(token, new HttpSessionOptions { Root = GitHubRoot.Of(api), MaxRetries = 3, AttemptTimeout = TimeSpan.FromSeconds(30) }) { }

    internal PullRequestComments(string token, HttpSessionOptions options)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(token);
        _session = new GitHubSession(options, token.Trim());
    }

    /// <summary>Speaks to GitHub as the environment says: <c>GITHUB_TOKEN</c> or else <c>GH_TOKEN</c>, and <c>GITHUB_API_URL</c>, which Actions sets.</summary>
    /// <exception cref="GitHubTokenMissingException">There is no token.</exception>
    /// <inheritdoc cref="PullRequestComments(string, Uri)"/>
    public static PullRequestComments FromEnvironment() => FromEnvironment(Environment.GetEnvironmentVariable);

    internal static PullRequestComments FromEnvironment(Func<string, string?> read)
    {
        var token = Set(read("GITHUB_TOKEN")) ?? Set(read("GH_TOKEN")) ?? throw new GitHubTokenMissingException();
        return new PullRequestComments(token, GitHubRoot.Of(Set(read("GITHUB_API_URL"))));
    }

    /// <summary>Who may read a repository.</summary>
    /// <param name="repository">Owner and name.</param>
    /// <param name="cancel">Ends the question.</param>
    /// <exception cref="ConfluenceOpsException">The name is none, GitHub refuses, or it does not say.</exception>
    public async Task<RepositoryVisibility> GetVisibilityAsync(string repository, CancellationToken cancel)
    {
        var path = RepositoryPath(repository);
        var what = $"tell who may read {repository}";
        var (answer, _) = await _session.GetAsync(path, what, GitHubJson.Default.GitHubRepository, cancel).ConfigureAwait(false);
        return GitHubVisibility.Of(answer.Visibility, answer.Private) ?? throw new GitHubAnswerException(what, "it does not say");
    }

    /// <summary>Writes the comment: into the one that this account wrote before, or a new one.</summary>
    /// <param name="repository">Owner and name.</param>
    /// <param name="number">The pull request's number.</param>
    /// <param name="markdown">The text, without the marker.</param>
    /// <param name="cancel">Gives up; whether the comment is there by then is not known, and the next time finds out.</param>
    /// <exception cref="CommentTooLongException">It has more than <see cref="MostCharacters"/>.</exception>
    /// <exception cref="ConfluenceOpsException">The name is none, or GitHub refuses.</exception>
    public async Task<PostedComment> PostAsync(string repository, long number, string markdown, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(number);
        var path = RepositoryPath(repository);
        if (markdown.Length > MostCharacters)
            throw new CommentTooLongException(markdown.Length);
        var text = new GitHubCommentText($"{Marker}\n{markdown}");
        var request = string.Create(CultureInfo.InvariantCulture, $"pull request {number} of {repository}");
        var comments = string.Create(CultureInfo.InvariantCulture, $"{path}/issues/{number}/comments");
        if (await FindOwnAsync(comments, request, cancel).ConfigureAwait(false) is not { } own)
            return Told(CommentChange.Created, await _session.WriteAsync(HttpMethod.Post, comments, $"comment on {request}", text, cancel).ConfigureAwait(false), request);
        if (IsSame(own.Body, text.Body))
            return Told(CommentChange.Unchanged, own, request);
        var place = string.Create(CultureInfo.InvariantCulture, $"{path}/issues/comments/{own.Id}");
        return Told(CommentChange.Updated, await _session.WriteAsync(HttpMethod.Patch, place, $"change a comment on {request}", text, cancel).ConfigureAwait(false), request);
    }

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();

    private static string? Set(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    // A name is a part of a path, and events come from strangers.
    private static Uri RepositoryPath(string repository)
    {
        ArgumentNullException.ThrowIfNull(repository);
        return repository.Split('/') is [var owner, var name] && IsName(owner) && IsName(name)
            ? new Uri($"repos/{repository}", UriKind.Relative)
            : throw new RepositoryNameException();
    }

    private static bool IsName(string text) =>
        text.Length is > 0 and <= 100 && text is not ("." or "..") && text.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_' or '.');

    private async Task<GitHubComment?> FindOwnAsync(string comments, string request, CancellationToken cancel)
    {
        var account = await AskWhoAsync(cancel).ConfigureAwait(false);
        await foreach (var comment in ReadAsync(comments, $"list the comments on {request}", cancel).ConfigureAwait(false))
            if (comment.Body?.StartsWith(Marker, StringComparison.Ordinal) == true && IsOf(comment.User, account))
                return comment;
        return null;
    }

    /// <returns>Null for a token of Actions or of an app, which stands for no user.</returns>
    private async Task<string?> AskWhoAsync(CancellationToken cancel)
    {
        const string What = "tell whose the token is";
        try
        {
            var (user, _) = await _session.GetAsync(new Uri("user", UriKind.Relative), What, GitHubJson.Default.GitHubUser, cancel).ConfigureAwait(false);
            return user.Login ?? throw new GitHubAnswerException(What, "it does not say");
        }
        catch (GitHubAccessDeniedException)
        {
            return null;
        }
    }

    private static bool IsOf(GitHubUser? author, string? account) =>
        account is null ? author?.Type == "Bot" : string.Equals(author?.Login, account, StringComparison.OrdinalIgnoreCase);

    private async IAsyncEnumerable<GitHubComment> ReadAsync(string comments, string what, [EnumeratorCancellation] CancellationToken cancel)
    {
        Uri? next = new(string.Create(CultureInfo.InvariantCulture, $"{comments}?per_page={RowsAPage}"), UriKind.Relative);
        for (var page = 1; next is not null; page++)
        {
            if (page > MostPages)
                throw new GitHubAnswerException(what, "its rows do not end");
            (var rows, next) = await _session.GetAsync(next, what, GitHubJson.Default.ListGitHubComment, cancel).ConfigureAwait(false);
            foreach (var row in rows)
                yield return row;
        }
    }

    // What GitHub keeps may have other ends of lines than what it was given.
    private static bool IsSame(string? there, string text) => string.Equals(Plain(there ?? ""), Plain(text), StringComparison.Ordinal);

    private static string Plain(string text) => text.ReplaceLineEndings("\n").TrimEnd();

    private static PostedComment Told(CommentChange change, GitHubComment comment, string request) =>
        Uri.TryCreate(comment.HtmlUrl, UriKind.Absolute, out var url)
            ? new PostedComment(change, url)
            : throw new GitHubAnswerException($"comment on {request}", "it does not say where the comment is");
}
