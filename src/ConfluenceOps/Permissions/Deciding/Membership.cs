using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Permissions.Deciding;

/// <summary>Who is in which group, groups in groups unfolded.</summary>
internal sealed class Membership
{
    private readonly Subjects _subjects;
    private readonly Dictionary<string, GroupRecord> _groups;
    private readonly Dictionary<string, Audience> _members = new(StringComparer.Ordinal);
    private readonly Audience _anyAccount;

    public Membership(AccessMap map, Subjects subjects)
    {
        _subjects = subjects;
        _groups = map.Groups.DistinctBy(record => record.Group.Id).ToDictionary(record => record.Group.Id, StringComparer.Ordinal);
        _anyAccount = subjects.Audience([], subjects.Accounts);
    }

    public GroupRecord? Find(string groupId) => _groups.GetValueOrDefault(groupId);

    /// <summary>Everybody in a group. Where its members could not be read, anybody may be.</summary>
    public Audience Of(string groupId)
    {
        if (_members.TryGetValue(groupId, out var known))
            return known;
        var sure = new HashSet<int>();
        var isComplete = true;
        foreach (var record in Unfold(groupId))
        {
            isComplete &= record is { Gap: null };
            foreach (var member in record?.Members ?? [])
                if (_subjects.Find(member) is { } number)
                    sure.Add(number);
        }
        var members = _subjects.Audience(sure);
        return _members[groupId] = isComplete ? members : members.Or(_anyAccount);
    }

    /// <summary>Everybody in any group that gives something at the site; null stands for a site that did not say what any group gives.</summary>
    public Audience? Holding(GroupAccess access)
    {
        if (_groups.Values.All(record => record.Group.Access is null))
            return null;
        var holders = _subjects.Audience([]);
        foreach (var record in _groups.Values)
        {
            if (record.Group.Access is null)
                holders = holders.Or(Of(record.Group.Id).Doubted());
            else if (record.Group.Access.Value.HasFlag(access))
                holders = holders.Or(Of(record.Group.Id));
        }
        return holders;
    }

    /// <summary>The groups that somebody is in, directly or through another group, as far as is known.</summary>
    public IEnumerable<Group> GroupsOf(int subject) =>
        _groups.Values.Where(record => Of(record.Group.Id)[subject] == AccessResult.Allowed).Select(record => record.Group);

    /// <summary>A group with all groups in it, each once; null for one that nobody described.</summary>
    private IEnumerable<GroupRecord?> Unfold(string groupId)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { groupId };
        var open = new Queue<string>([groupId]);
        while (open.TryDequeue(out var id))
        {
            var record = Find(id);
            yield return record;
            foreach (var inner in record?.Groups ?? [])
                if (seen.Add(inner))
                    open.Enqueue(inner);
        }
    }
}
