using System.Text.Json.Serialization;

namespace ConfluenceOps.Context.PullRequests.GitHub;

/// <summary>Whoever the token stands for, or wrote a comment.</summary>
/// <param name="Login">The name, by which GitHub does not tell capitals.</param>
/// <param name="Type">User, Bot or Organization.</param>
internal sealed record GitHubUser(string? Login, string? Type);

/// <summary>A comment of a pull request.</summary>
internal sealed record GitHubComment(long Id, string? Body, string? HtmlUrl, GitHubUser? User);

/// <summary>A repository.</summary>
internal sealed record GitHubRepository(string? Visibility, bool? Private);

/// <summary>What a comment is to say.</summary>
internal sealed record GitHubCommentText(string Body);

/// <summary>What GitHub says of an error.</summary>
internal sealed record GitHubError(string? Message);

/// <summary>How bodies of GitHub's interface are read and written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(GitHubUser))]
[JsonSerializable(typeof(GitHubRepository))]
[JsonSerializable(typeof(GitHubCommentText))]
[JsonSerializable(typeof(GitHubError))]
[JsonSerializable(typeof(List<GitHubComment>))]
internal sealed partial class GitHubJson : JsonSerializerContext;
