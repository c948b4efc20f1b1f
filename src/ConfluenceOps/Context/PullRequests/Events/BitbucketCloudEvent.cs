using System.Text.Json;

namespace ConfluenceOps.Context.PullRequests.Events;

/// <summary>Webhooks of Bitbucket Cloud.</summary>
/// <remarks>https://support.atlassian.com/bitbucket-cloud/docs/event-payloads/</remarks>
internal static class BitbucketCloudEvent
{
    public static PullRequest? Read(JsonElement root)
    {
        var request = root.Part("pullrequest");
        if (!request.IsThere())
            return null;
        var repository = root.Part("repository");
        var comment = root.Part("comment");
        return new PullRequest
        {
            Platform = PullRequestPlatform.Bitbucket,
            Repository = repository.Name("full_name"),
            Number = request.Number("id"),
            Visibility = repository.Flag("is_private") switch
            {
                true => RepositoryVisibility.Private,
                false => RepositoryVisibility.Public,
                null => null,
            },
            Text = (comment.IsThere() ? comment.Part("content").Text("raw") : request.Text("description") ?? request.Part("summary").Text("raw")) ?? "",
            IsComment = comment.IsThere(),
        };
    }
}
