using System.Globalization;
using System.Text.Json;

namespace ConfluenceOps.Context.PullRequests.Events;

/// <summary>What <c>gh pr view --json body,number,url</c> answers. Who may read the repository is not in it.</summary>
/// <remarks>https://cli.github.com/manual/gh_pr_view</remarks>
internal static class GitHubAnswer
{
    public static PullRequest? Read(JsonElement root)
    {
        return Uri.TryCreate(root.Text("url"), UriKind.Absolute, out var address)
            && address.AbsolutePath.Split('/') is ["", { Length: > 0 } owner, { Length: > 0 } name, "pull", var number]
            && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var counted)
            ? new PullRequest
            {
                Platform = PullRequestPlatform.GitHub,
                Repository = $"{owner}/{name}",
                Number = root.Number("number") ?? counted,
                Text = root.Text("body") ?? "",
            }
            : null;
    }
}
