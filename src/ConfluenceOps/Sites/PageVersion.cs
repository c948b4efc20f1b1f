namespace ConfluenceOps.Sites;

/// <summary>A page as it was in an earlier version.</summary>
/// <param name="Number">The number of that version, from 1.</param>
/// <param name="Title">Its title then.</param>
/// <param name="AuthorId">The account id of who made it.</param>
/// <param name="Modified">When it was made.</param>
/// <param name="Body">The body then.</param>
/// <param name="BodyFormat">How the body is written.</param>
/// <param name="Message">What its author said about it; null when nothing.</param>
public sealed record PageVersion(
    int Number, string Title, string? AuthorId, DateTimeOffset Modified, string Body, BodyFormat BodyFormat, string? Message);
