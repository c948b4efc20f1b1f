using System.Text.Json;
using ConfluenceOps.Context.PullRequests.GitHub;

namespace ConfluenceOps.Context.PullRequests.Events;

/// <summary>Events of GitHub, as webhooks and <c>GITHUB_EVENT_PATH</c> have them: pull requests, their reviews, and comments on either.</summary>
/// <remarks>https://docs.github.com/en/webhooks/webhook-events-and-payloads</remarks>
internal static class GitHubEvent
{
    public static PullRequest? Read(JsonElement root)
    {
        var repository = root.Part("repository");
        var request = root.Part("pull_request");
        var issue = root.Part("issue");
        if (!repository.IsThere() || (!request.IsThere() && !issue.IsThere()))
            return null;
        // A pull request is an issue too, and comments below it come as comments on that.
        if (!request.IsThere() && !issue.Part("pull_request").IsThere())
            throw EventNotRecognizedException.About("an issue");
        var about = request.IsThere() ? request : issue;
        var review = root.Part("review");
        var comment = review.IsThere() ? review : root.Part("comment");
        return new PullRequest
        {
            Platform = PullRequestPlatform.GitHub,
            Repository = repository.Name("full_name"),
            Number = about.Number("number"),
            Visibility = GitHubVisibility.Of(repository.Text("visibility"), repository.Flag("private")),
            Text = (comment.IsThere() ? comment : about).Text("body") ?? "",
            IsComment = comment.IsThere(),
        };
    }
}
