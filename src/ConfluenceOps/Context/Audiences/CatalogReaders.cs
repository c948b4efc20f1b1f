using ConfluenceOps.Documents.Access;

namespace ConfluenceOps.Context.Audiences;

/// <summary>Who may see documents of a catalog.</summary>
/// <param name="viewers">Who, by the keys of their pages.</param>
/// <param name="isShared">Whether the audience may see one.</param>
internal sealed class CatalogReaders(IReadOnlyDictionary<string, DocumentViewers> viewers, Func<DocumentViewers, bool> isShared) : IPageReaders
{
    public IReadOnlyList<string> NotSeen => [];

    public string Tell(string key) => viewers.GetValueOrDefault(key) switch
    {
        null => "not known",
        { Everyone: true, Except.Count: 0 } => "everybody who is let into the catalog",
        { Everyone: true, Except: var except } => $"everybody who is let into the catalog but {NameList.Of(except)}",
        var one => $"in the catalog only {NameList.Of([.. one.Teams.Select(team => $"the team {team}"), .. one.People])}",
    };

    public bool IsShared(string key) => viewers.TryGetValue(key, out var one) && isShared(one);
}
