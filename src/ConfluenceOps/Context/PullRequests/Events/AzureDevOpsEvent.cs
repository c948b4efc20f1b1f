using System.Text.Json;

namespace ConfluenceOps.Context.PullRequests.Events;

/// <summary>Service hooks of Azure DevOps, and a pull request as its REST interface gives it, which is what a hook has inside.</summary>
/// <remarks>https://learn.microsoft.com/azure/devops/service-hooks/events</remarks>
internal static class AzureDevOpsEvent
{
    public static PullRequest? Read(JsonElement root)
    {
        var resource = root.Part("resource");
        if (root.Text("eventType") is not { } type || !resource.IsThere())
            return IsPullRequest(root) ? Of(root, root.Text("description"), isComment: false) : null;
        if (type == "ms.vss-code.git-pullrequest-comment-event" && resource.Part("pullRequest") is { ValueKind: JsonValueKind.Object } request)
            return Of(request, resource.Part("comment").Text("content"), isComment: true);
        return type.StartsWith("git.pullrequest.", StringComparison.Ordinal) && IsPullRequest(resource)
            ? Of(resource, resource.Text("description"), isComment: false)
            : throw EventNotRecognizedException.About("something else");
    }

    private static bool IsPullRequest(JsonElement element) => element.Number("pullRequestId") is not null && element.Part("repository").IsThere();

    private static PullRequest Of(JsonElement request, string? text, bool isComment)
    {
        var repository = request.Part("repository");
        var project = repository.Part("project");
        return new PullRequest
        {
            Platform = PullRequestPlatform.AzureDevOps,
            Repository = EventFields.Joined(project.Name("name"), repository.Name("name")),
            Number = request.Number("pullRequestId"),
            // A hook may say "unchanged", which says nothing.
            Visibility = project.Text("visibility")?.ToUpperInvariant() switch
            {
                "PUBLIC" => RepositoryVisibility.Public,
                "ORGANIZATION" => RepositoryVisibility.Internal,
                "PRIVATE" => RepositoryVisibility.Private,
                _ => null,
            },
            Text = text ?? "",
            IsComment = isComment,
        };
    }
}
