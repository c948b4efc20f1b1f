using System.Globalization;

namespace ConfluenceOps.Context.PullRequests;

/// <summary>A comment would be longer than GitHub takes.</summary>
/// <param name="length">How long it would be, in characters.</param>
public sealed class CommentTooLongException(int length) : ConfluenceOpsException(
    string.Create(CultureInfo.InvariantCulture, $"The comment would have {length:N0} characters, and GitHub takes {PullRequestComments.MostCharacters:N0}."),
    "Ask for fewer pages or a smaller -MaxToken, or publish the text as an artifact.")
{
    /// <inheritdoc/>
    public override string ErrorId => "CommentTooLong";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.InvalidArgument;
}
