using System.IO.Enumeration;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.PowerShell.Permissions;

/// <summary>A group as a person names it: by name, with wildcards, by id, or by the object that another cmdlet wrote.</summary>
public sealed class GroupRef
{
    private readonly Group? _group;

    /// <summary>By name or id; <c>*</c> and <c>?</c> may stand for what is not known of it.</summary>
    public GroupRef(string named)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(named);
        Named = named;
    }

    /// <summary>The group itself: no request is needed to find it.</summary>
    public GroupRef(Group group)
    {
        ArgumentNullException.ThrowIfNull(group);
        _group = group;
        Named = group.Name;
    }

    /// <summary>The one that a grant, a list or a finding names.</summary>
    public GroupRef(Principal principal) => Named = principal?.Id ?? "";

    private string Named { get; }

    /// <summary>The groups that are meant.</summary>
    /// <param name="all">All groups of the site, read when they are needed.</param>
    /// <exception cref="GroupNotFoundException">There is no such group. A pattern may mean nothing.</exception>
    internal async Task<IReadOnlyList<Group>> FindAsync(Lazy<Task<IReadOnlyList<Group>>> all)
    {
        if (_group is not null)
            return [_group];
        var found = (await all.Value).Where(group => group.Id == Named || FileSystemName.MatchesSimpleExpression(Named, group.Name, ignoreCase: true)).ToList();
        return found.Count > 0 || Named.AsSpan().IndexOfAny('*', '?') >= 0 ? found : throw new GroupNotFoundException(Named);
    }

    /// <summary>All groups of a site.</summary>
    internal static async Task<IReadOnlyList<Group>> ListAsync(ISite site, CancellationToken cancel)
    {
        var groups = new List<Group>();
        await foreach (var group in site.Access.GetGroupsAsync(cancel))
            groups.Add(group);
        return groups;
    }

    /// <summary>What was given.</summary>
    public override string ToString() => Named;
}
