using System.Text.Json;

namespace ConfluenceOps.Context.PullRequests.Events;

/// <summary>Webhooks of GitLab: merge requests, and notes on them.</summary>
/// <remarks>https://docs.gitlab.com/user/project/integrations/webhook_events/</remarks>
internal static class GitLabEvent
{
    public static PullRequest? Read(JsonElement root)
    {
        var subject = root.Part("object_attributes");
        return root.Text("object_kind") switch
        {
            null => null,
            "merge_request" => Of(root, subject, subject.Text("description"), isComment: false),
            "note" when subject.Text("noteable_type") == "MergeRequest" => Of(root, root.Part("merge_request"), subject.Text("note"), isComment: true),
            "note" => throw EventNotRecognizedException.About("a note on something else"),
            _ => throw EventNotRecognizedException.About("something else"),
        };
    }

    private static PullRequest Of(JsonElement root, JsonElement request, string? text, bool isComment)
    {
        // The project that the webhook is set in, which is the one that a merge request is made to.
        var project = root.Part("project");
        return new PullRequest
        {
            Platform = PullRequestPlatform.GitLab,
            Repository = project.Name("path_with_namespace"),
            Number = request.Number("iid"),
            Visibility = project.Number("visibility_level") switch
            {
                0 => RepositoryVisibility.Private,
                10 => RepositoryVisibility.Internal,
                20 => RepositoryVisibility.Public,
                _ => null,
            },
            Text = text ?? "",
            IsComment = isComment,
        };
    }
}
