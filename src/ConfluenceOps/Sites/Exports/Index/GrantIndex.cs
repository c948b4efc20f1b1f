namespace ConfluenceOps.Sites.Exports.Index;

/// <summary>Whom spaces grant what, and in full backups the site as a whole.</summary>
internal sealed class GrantIndex(PeopleIndex people, GroupIndex groups)
{
    private readonly Dictionary<string, string> _words = [];
    private readonly List<GrantRow> _rows = [];
    private ILookup<long, GrantRow> _bySpace = null!;

    /// <summary>What the site as a whole grants; empty for an export of a space.</summary>
    public IEnumerable<GrantRow> OfSite => _bySpace[ObjectValues.None];

    public IEnumerable<GrantRow> Of(long space) => _bySpace[space];

    public void Add(ExportObject permission)
    {
        if (permission.Text("type") is { } type)
            _rows.Add(new GrantRow(
                permission.Id, Once(type), permission.Target("space"),
                permission.Text("group") is { } group ? groups.Name(group) : null,
                people.Handle(permission, "userSubject", "userName"),
                permission.Text("allUsersSubject") is { } everybody ? Once(everybody) : null));
    }

    public void Complete() => _bySpace = _rows.ToLookup(row => row.Space);

    public Principal PrincipalOf(GrantRow row) => row switch
    {
        { Group: { } group } => new Principal(PrincipalKind.Group, group, VisibleText.Of(group)),
        { User: { } user } => people.PrincipalOf(user),
        { Everybody: null or "anonymous-users" } => Principal.Anonymous,
        _ => new Principal(PrincipalKind.AccessClass, row.Everybody.ToLowerInvariant().Replace('_', '-')),
    };

    // A site has a million grants of twenty types.
    private string Once(string word)
    {
        if (!_words.TryGetValue(word, out var kept))
            _words[word] = kept = word;
        return kept;
    }
}

/// <summary>A grant as the export's index keeps it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Type">What is granted, such as <c>VIEWSPACE</c>.</param>
/// <param name="Space">The space, or <see cref="ObjectValues.None"/> for the site as a whole.</param>
/// <param name="Group">To a group, by name.</param>
/// <param name="User">To a person: a handle of <see cref="PeopleIndex"/>.</param>
/// <param name="Everybody">To a class of people; neither this nor the others means whoever is not signed in.</param>
internal sealed record GrantRow(string Id, string Type, long Space, string? Group, string? User, string? Everybody);
