namespace ConfluenceOps.Context.PullRequests;

/// <summary>Where a pull request is.</summary>
public enum PullRequestPlatform
{
    /// <summary>GitHub, github.com or a company's own.</summary>
    GitHub,

    /// <summary>GitLab, which calls it a merge request.</summary>
    GitLab,

    /// <summary>Azure DevOps, in the cloud or a company's own server.</summary>
    AzureDevOps,

    /// <summary>Bitbucket, Cloud or Data Center.</summary>
    Bitbucket,
}
