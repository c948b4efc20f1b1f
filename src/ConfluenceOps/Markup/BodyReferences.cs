namespace ConfluenceOps.Markup;

/// <summary>What a body refers to and must be known before it is converted.</summary>
/// <param name="Users">Account ids, user keys and user names, each once, in the order of their first mention.</param>
/// <param name="Files">Files that are shown or linked, each once.</param>
public sealed record BodyReferences(IReadOnlyCollection<string> Users, IReadOnlyCollection<FileReference> Files);

/// <summary>A file that a body names.</summary>
/// <param name="SpaceKey">The key of the space of the page that holds it; null for the space of the body itself.</param>
/// <param name="PageTitle">The title of the page that holds it; null for the page of the body itself.</param>
/// <param name="FileName">The file's name.</param>
public sealed record FileReference(string? SpaceKey, string? PageTitle, string FileName);
