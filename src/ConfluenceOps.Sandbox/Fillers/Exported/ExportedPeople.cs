using System.Security.Cryptography;
using System.Text;
using ConfluenceOps.Sandbox.Model;
using ConfluenceOps.Sites.Exports;

namespace ConfluenceOps.Sandbox.Fillers.Exported;

/// <summary>The accounts and groups of an export. Space exports name people and groups without saying more about them.</summary>
internal sealed class ExportedPeople
{
    private readonly Dictionary<string, SandboxUser> _byKey = [];
    private readonly Dictionary<string, SandboxUser> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, SandboxGroup> _groups = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lazy<SandboxUser> _nobody = new(() => new SandboxUser
    {
        AccountId = "sandbox:nobody", DisplayName = "Anonymous", Email = "nobody@export.invalid",
    });

    public ExportedPeople(ExportContents contents)
    {
        var directory = new Dictionary<string, ExportObject>(StringComparer.OrdinalIgnoreCase);
        foreach (var person in contents.All("InternalUser"))
            directory.TryAdd(person.Properties.GetValueOrDefault("name", ""), person);
        foreach (var user in contents.All("ConfluenceUserImpl"))
        {
            var name = user.Properties.GetValueOrDefault("name", user.Id);
            var account = Account(user.Properties.GetValueOrDefault("atlassianAccountId", user.Id), name, user, directory.GetValueOrDefault(name));
            _byKey[user.Id] = account;
            _byName[name] = account;
        }

        foreach (var (name, person) in directory)
            _byName.TryAdd(name, Account(SyntheticId(name), name, null, person));
        ReadMembers(contents);
    }

    /// <summary>Everybody who was asked for so far and everybody whom the export lists.</summary>
    public IEnumerable<SandboxUser> Users =>
        _byKey.Values.Concat(_byName.Values).Concat(_nobody.IsValueCreated ? [_nobody.Value] : []).DistinctBy(user => user.AccountId);

    public IEnumerable<SandboxGroup> Groups => _groups.Values;

    /// <summary>The account behind a reference such as <c>creator</c> or, in versions before 5.2, a name such as <c>creatorName</c>.</summary>
    public SandboxUser? Find(ExportObject from, string reference, string nameProperty)
    {
        if (from.References.TryGetValue(reference, out var target))
        {
            if (!_byKey.TryGetValue(target.Id, out var user))
                _byKey[target.Id] = user = Account(target.Id, target.Id, null, null);
            return user;
        }

        if (!from.Properties.TryGetValue(nameProperty, out var name))
            return null;
        if (!_byName.TryGetValue(name, out var named))
            _byName[name] = named = Account(SyntheticId(name), name, null, null);
        return named;
    }

    /// <summary>Who made something. What nobody is known to have made was made by somebody who was not signed in.</summary>
    public string Author(ExportObject from, string reference, string nameProperty) =>
        (Find(from, reference, nameProperty) ?? _nobody.Value).AccountId;

    public SandboxGroup Group(string name)
    {
        if (!_groups.TryGetValue(name, out var group))
            _groups[name] = group = new SandboxGroup { Id = new Guid(Hash(name)[..16]).ToString(), Name = name };
        return group;
    }

    /// <summary>Changes what is known about everybody for whom the condition holds.</summary>
    public void Update(Func<SandboxUser, bool> which, Func<SandboxUser, SandboxUser> change)
    {
        foreach (var users in new[] { _byKey, _byName })
        {
            foreach (var (key, user) in users.Where(entry => which(entry.Value)).ToList())
                users[key] = change(user);
        }
    }

    public void GiveProductAccess(string groupName) => _groups[groupName] = Group(groupName) with { GivesProductAccess = true };

    private static SandboxUser Account(string id, string name, ExportObject? user, ExportObject? person)
    {
        var email = person?.Properties.GetValueOrDefault("emailAddress")
            ?? user?.Properties.GetValueOrDefault("email")
            ?? (name.Contains('@', StringComparison.Ordinal) ? name : $"{name}@export.invalid");
        return new SandboxUser
        {
            AccountId = id,
            DisplayName = person?.Properties.GetValueOrDefault("displayName") ?? name,
            Email = email,
            UserName = name == id ? null : name,
            AccountType = name.EndsWith("@connect.atlassian.com", StringComparison.OrdinalIgnoreCase) ? "app" : "atlassian",
            AccountStatus = person?.Properties.GetValueOrDefault("active") == "false" ? "inactive" : "active",
        };
    }

    /// <summary>Full backups say who is in which group, groups in groups included. Cloud has no groups in groups, so they are unfolded.</summary>
    private void ReadMembers(ExportContents contents)
    {
        var children = contents.All("HibernateMembership").ToLookup(membership => GroupName(membership, "parentGroup"));
        foreach (var group in contents.All("InternalGroup"))
        {
            var name = group.Properties.GetValueOrDefault("name", "");
            var members = new HashSet<string>();
            var seen = new HashSet<string> { name };
            var open = new Queue<string>([name]);
            while (open.TryDequeue(out var current))
            {
                foreach (var membership in children[current])
                {
                    if (contents.Follow(membership, "userMember") is { } user && _byName.TryGetValue(user.Properties.GetValueOrDefault("name", ""), out var member))
                        members.Add(member.AccountId);
                    else if (GroupName(membership, "groupMember") is { } child && seen.Add(child))
                        open.Enqueue(child);
                }
            }

            Group(name).Members.AddRange(members);
        }

        string? GroupName(ExportObject membership, string reference) =>
            contents.Follow(membership, reference)?.Properties.GetValueOrDefault("name");
    }

    /// <summary>Before Confluence 5.2 people had no key but their name.</summary>
    private static string SyntheticId(string name) => Convert.ToHexStringLower(Hash(name).AsSpan(0, 12));

    private static byte[] Hash(string name) => SHA256.HashData(Encoding.UTF8.GetBytes(name.ToLowerInvariant()));
}
