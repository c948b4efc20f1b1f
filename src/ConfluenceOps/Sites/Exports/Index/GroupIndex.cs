namespace ConfluenceOps.Sites.Exports.Index;

/// <summary>The groups that an export names. Who is in them only full backups say.</summary>
internal sealed class GroupIndex(PeopleIndex people)
{
    private readonly Dictionary<string, string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<long, string> _directory = [];
    private readonly List<Membership> _memberships = [];
    private ILookup<string, Membership> _members = null!;

    public IEnumerable<string> Names => _names.Values;

    /// <summary>A group as it was first written: groups are the same whatever their case.</summary>
    public string Name(string group)
    {
        if (!_names.TryGetValue(group, out var name))
            _names[group] = name = group;
        return name;
    }

    public void AddGroup(ExportObject group)
    {
        if (group.Text("name") is { } name)
            _directory[ObjectValues.Id(group.Id)] = Name(name);
    }

    public void AddMembership(ExportObject membership) => _memberships.Add(new Membership(
        membership.Target("parentGroup"), membership.Target("userMember"), membership.Target("groupMember")));

    /// <summary>Puts groups of the same name together, which come from directories of their own.</summary>
    public void Complete() => _members = _memberships
        .Where(membership => _directory.ContainsKey(membership.Group))
        .ToLookup(membership => _directory[membership.Group], StringComparer.OrdinalIgnoreCase);

    /// <returns>Account ids of people, and names of groups; null where the export says of no group who is in it.</returns>
    public (IEnumerable<string> People, IReadOnlyList<string> Groups)? Members(string group) => _directory.Count == 0 ? null :
    (
        [.. _members[group].Select(member => people.AccountId(people.NameOf(member.User))).OfType<string>().Distinct()],
        [.. _members[group].Select(member => _directory.GetValueOrDefault(member.Nested)).OfType<string>().Distinct()]
    );

    private readonly record struct Membership(long Group, long User, long Nested);
}
