namespace ConfluenceOps.Context.PullRequests.GitHub;

/// <summary>What GitHub says of who may read a repository.</summary>
internal static class GitHubVisibility
{
    /// <param name="word">Its own word, which old servers do not have.</param>
    /// <param name="isPrivate">Whether not everybody may, which is said of internal ones too.</param>
    /// <returns>Null where it says neither, or a word that is not known.</returns>
    public static RepositoryVisibility? Of(string? word, bool? isPrivate) => word switch
    {
        "public" => RepositoryVisibility.Public,
        "internal" => RepositoryVisibility.Internal,
        "private" => RepositoryVisibility.Private,
        null when isPrivate is { } hidden => hidden ? RepositoryVisibility.Private : RepositoryVisibility.Public,
        _ => null,
    };
}
