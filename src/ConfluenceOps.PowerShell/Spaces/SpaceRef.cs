using System.IO.Enumeration;
using ConfluenceOps.Sites;

namespace ConfluenceOps.PowerShell.Spaces;

/// <summary>A space as a person names it: by key, with wildcards, or by the object that another cmdlet wrote.</summary>
public sealed class SpaceRef
{
    private readonly Space? _space;

    /// <summary>By key; <c>*</c> and <c>?</c> may stand for what is not known of it.</summary>
    public SpaceRef(string key)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        Key = key;
    }

    /// <summary>The space itself: no request is needed to find it.</summary>
    public SpaceRef(Space space)
    {
        ArgumentNullException.ThrowIfNull(space);
        _space = space;
        Key = space.Key;
    }

    /// <summary>The key, or the pattern.</summary>
    public string Key { get; }

    /// <summary>The spaces that are meant.</summary>
    /// <exception cref="SpaceNotFoundException">A key was given and the account sees no such space. A pattern may mean nothing.</exception>
    internal async Task<IReadOnlyList<Space>> FindAsync(ISite site, CancellationToken cancel)
    {
        if (_space is not null)
            return [_space];
        var found = new List<Space>();
        await foreach (var space in site.GetSpacesAsync(new SpaceQuery([Key]), cancel))
            found.Add(space);
        return found.Count > 0 || IsPattern(Key) ? found : throw SpaceNotFoundException.OnSite(Key);
    }

    /// <summary>The space that is meant where there can be only one.</summary>
    /// <exception cref="SpaceNotFoundException">The account sees no such space; a pattern means none.</exception>
    internal async Task<Space> FindOneAsync(ISite site, CancellationToken cancel) =>
        IsPattern(Key) ? throw SpaceNotFoundException.OnSite(Key) : (await FindAsync(site, cancel))[0];

    /// <summary>The spaces that are meant among those of a review.</summary>
    /// <exception cref="SpaceNotFoundException">A key was given that is not among them.</exception>
    internal IReadOnlyList<Space> FindAmong(IReadOnlyList<Space> spaces)
    {
        var found = spaces.Where(space => FileSystemName.MatchesSimpleExpression(Key, space.Key, ignoreCase: true)).ToList();
        return found.Count > 0 || IsPattern(Key) ? found : throw SpaceNotFoundException.InReview(Key);
    }

    /// <summary>Whether a key stands for any number of spaces.</summary>
    internal static bool IsPattern(string key) => key.AsSpan().IndexOfAny('*', '?') >= 0;

    /// <summary>The key.</summary>
    public override string ToString() => Key;
}
