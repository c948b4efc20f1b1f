namespace ConfluenceOps.Sites.Exports.Access;

/// <summary>A list of members cannot be read as one.</summary>
/// <param name="happened">What is wrong, as a sentence that names the line.</param>
/// <param name="inner">The cause below, if any.</param>
public sealed class MemberFileException(string happened, Exception? inner = null) : ConfluenceOpsException(
    happened,
    "Give a CSV file with a header and the columns Group and User, one member a line; Name, Email and Active may follow.",
    inner)
{
    /// <inheritdoc/>
    public override string ErrorId => "MemberFileUnreadable";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.InvalidData;
}
