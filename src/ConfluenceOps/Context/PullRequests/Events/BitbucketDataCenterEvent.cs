using System.Text.Json;

namespace ConfluenceOps.Context.PullRequests.Events;

/// <summary>Webhooks of Bitbucket Data Center.</summary>
/// <remarks>https://confluence.atlassian.com/bitbucketserver/event-payload-938025882.html</remarks>
internal static class BitbucketDataCenterEvent
{
    public static PullRequest? Read(JsonElement root)
    {
        var request = root.Part("pullRequest");
        if (!request.IsThere())
            return null;
        // A fork's owner decides over fromRef; the comment appears where the request is made to.
        var repository = request.Part("toRef").Part("repository");
        var project = repository.Part("project");
        var comment = root.Part("comment");
        return new PullRequest
        {
            Platform = PullRequestPlatform.Bitbucket,
            Repository = EventFields.Joined(project.Name("key"), repository.Name("slug")),
            Number = request.Number("id"),
            Visibility = VisibilityOf(repository.Flag("public"), project.Flag("public")),
            Text = (comment.IsThere() ? comment.Text("text") : request.Text("description")) ?? "",
            IsComment = comment.IsThere(),
        };
    }

    // All repositories of a public project are public, whatever they say of themselves.
    private static RepositoryVisibility? VisibilityOf(bool? repository, bool? project) =>
        repository == true || project == true ? RepositoryVisibility.Public
        : repository == false ? RepositoryVisibility.Private
        : null;
}
