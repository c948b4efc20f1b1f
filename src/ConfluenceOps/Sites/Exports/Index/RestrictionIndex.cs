namespace ConfluenceOps.Sites.Exports.Index;

/// <summary>Who may view or edit which page.</summary>
internal sealed class RestrictionIndex(PeopleIndex people, GroupIndex groups)
{
    private readonly Dictionary<long, (string? Operation, long Content)> _sets = [];
    private readonly Dictionary<long, long> _setOfMember = [];
    private readonly List<Member> _members = [];
    private ILookup<(long Content, string Operation), Member> _found = null!;

    public void AddSet(ExportObject set)
    {
        var id = ObjectValues.Id(set.Id);
        _sets[id] = (set.Text("type"), set.Target("owningContent"));
        foreach (var member in set.Members("contentPermissions"))
            _setOfMember.TryAdd(member, id);
    }

    public void AddPermission(ExportObject permission) => _members.Add(new Member(
        ObjectValues.Id(permission.Id), permission.Target("owningSet"), permission.Text("groupName") is { } group ? groups.Name(group) : null, people.Handle(permission, "userSubject", "userName")));

    /// <summary>Puts sets and members together: either end of the relation may be missing, the set's list or the member's own word.</summary>
    public void Complete() => _found = _members.Concat(MissingMembers())
        .Select(member => (Member: member, Set: _sets.GetValueOrDefault(_sets.ContainsKey(member.Set) ? member.Set : _setOfMember.GetValueOrDefault(member.Id))))
        .Where(found => found.Set is { Operation: not null, Content: not ObjectValues.None })
        .ToLookup(found => (found.Set.Content, found.Set.Operation!), found => found.Member);

    public IReadOnlyList<Restriction> Of(long content)
    {
        var restrictions = new List<Restriction>(2);
        Add(restrictions, RestrictedOperation.View, _found[(content, "View")]);
        Add(restrictions, RestrictedOperation.Edit, _found[(content, "Edit")]);
        return restrictions;
    }

    /// <summary>Members that a set lists and the export came without: left out, they could make a restricted page look open.</summary>
    private IEnumerable<Member> MissingMembers()
    {
        var known = _members.Select(member => member.Id).ToHashSet();
        return _setOfMember.Where(listed => !known.Contains(listed.Key)).Select(listed => new Member(listed.Key, listed.Value, null, null));
    }

    private void Add(List<Restriction> restrictions, RestrictedOperation operation, IEnumerable<Member> members)
    {
        var allowed = members.Select(ToPrincipal).Distinct().OrderByDescending(principal => principal.Kind == PrincipalKind.Group).ToList();
        if (allowed.Count > 0)
            restrictions.Add(new Restriction(operation, allowed));
    }

    /// <summary>Whom an entry names that names nobody is unknown; left out, it could make a restricted page look open.</summary>
    private Principal ToPrincipal(Member member) => member switch
    {
        { Group: { } group } => new Principal(PrincipalKind.Group, group, VisibleText.Of(group)),
        { User: { } user } => people.PrincipalOf(user),
        _ => new Principal(PrincipalKind.Unknown, ""),
    };

    private sealed record Member(long Id, long Set, string? Group, string? User);
}
