using ConfluenceOps.Sites;

namespace ConfluenceOps.Context.Audiences;

/// <summary>Who may see pages of a site.</summary>
/// <param name="branches">The restrictions.</param>
/// <param name="isShared">Whether the audience may view a page, of which the branch is null where nothing of it could be read.</param>
/// <param name="notSeen">What could not be read.</param>
internal sealed class SiteReaders(PageBranches branches, Func<string, PageBranch?, bool> isShared, IReadOnlyList<string> notSeen) : IPageReaders
{
    public IReadOnlyList<string> NotSeen => notSeen;

    public string Tell(string key) => branches.Find(key) switch
    {
        null => "not known",
        { Gap: { } gap } => $"not known: {VisibleText.Of(gap).TrimEnd('.')}",
        { Lists.Count: 0, Space: var space } => $"everybody who may view the space {space}",
        { Lists: var lists, Space: var space } => $"of those who may view the space {space} only {string.Join("; and of these only ", lists.Select(Names))}",
    };

    public bool IsShared(string key) => isShared(key, branches.Find(key));

    private static string Names(IReadOnlyList<Principal> list) =>
        NameList.Of([.. list.Select(principal => principal.Kind == PrincipalKind.Group ? $"the group {principal}" : $"{principal}")]);
}
