namespace ConfluenceOps.Context.PullRequests;

/// <summary>Who may read a repository, and with it whatever is written into its pull requests.</summary>
public enum RepositoryVisibility
{
    /// <summary>Everybody.</summary>
    Public,

    /// <summary>Everybody in the company or on the server.</summary>
    Internal,

    /// <summary>Those who were let in.</summary>
    Private,
}
