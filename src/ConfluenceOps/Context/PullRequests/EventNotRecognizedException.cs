namespace ConfluenceOps.Context.PullRequests;

/// <summary>An event is not about a pull request, or comes from a platform that nobody here knows.</summary>
public sealed class EventNotRecognizedException : ConfluenceOpsException
{
    private EventNotRecognizedException(string happened)
        : base(happened, "Give the event of a pull request, or of a comment on one, from GitHub, GitLab, Azure DevOps or Bitbucket; any other text can be given as -Body.") { }

    /// <inheritdoc/>
    public override string ErrorId => "EventNotRecognized";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.InvalidData;

    /// <summary>JSON of another shape.</summary>
    internal static EventNotRecognizedException OtherShape() => new("This is not the event of a pull request.");

    /// <summary>An event of a platform that is known, about something else.</summary>
    /// <param name="what">What it is about, as the end of a sentence.</param>
    internal static EventNotRecognizedException About(string what) => new($"This event is about {what} and not about a pull request.");
}
