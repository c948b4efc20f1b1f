namespace ConfluenceOps.Context.PullRequests;

/// <summary>What an event says of a pull request. All of it was written by strangers.</summary>
public sealed record PullRequest
{
    /// <summary>Where it is.</summary>
    public required PullRequestPlatform Platform { get; init; }

    /// <summary>The repository that it is made to, as the platform names it: owner and name, with a slash between. Null where the event does not say.</summary>
    public string? Repository { get; init; }

    /// <summary>Its number in the repository; null where the event does not say.</summary>
    public long? Number { get; init; }

    /// <summary>Who may read the repository; null where the event does not say, which is not the same as anybody.</summary>
    public RepositoryVisibility? Visibility { get; init; }

    /// <summary>What the event is about: the comment or review if there is one, else the pull request's own text. Empty where nothing was written.</summary>
    public required string Text { get; init; }

    /// <summary>Whether the text is that of a comment or review.</summary>
    public bool IsComment { get; init; }
}
