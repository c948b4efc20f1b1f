using ConfluenceOps.Permissions;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Tests.Permissions;

/// <summary>A small site in a few lines. Names are ids too: of accounts, of groups, and titles of pages.</summary>
/// <remarks>Principals are written <c>user maya</c>, <c>group engineering</c>, <c>anonymous</c>, <c>class all-licensed-users</c>, <c>role viewer</c>; any other word is a kind that nobody has heard of.</remarks>
internal sealed class AccessMapBuilder
{
    /// <summary>The group of all who may use Confluence.</summary>
    public const string Everybody = "everybody";

    private static readonly DateTimeOffset Now = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    private readonly List<User> _users = [];
    private readonly Dictionary<string, GroupRecord> _groups = new() { [Everybody] = Record(new Group { Id = Everybody, Name = Everybody, ManagedBy = "ADMINS", Access = GroupAccess.Product }) };
    private readonly List<SpaceRecord> _spaces = [];
    private readonly List<SpaceRole> _roles = [];
    private readonly List<string> _unknown = [];
    private bool? _allowsAnonymous = true;
    private RoleMode? _mode;

    /// <summary>People who may use Confluence.</summary>
    public AccessMapBuilder People(params string[] names) => Each(names, name => User(new User { AccountId = name, DisplayName = name, AccountStatus = "active", AccountType = "atlassian" }));

    /// <summary>People whose accounts are deactivated and who still are where they were.</summary>
    public AccessMapBuilder Deactivated(params string[] names) =>
        Each(names, name => User(new User { AccountId = name, DisplayName = name, AccountStatus = "inactive", AccountType = "atlassian" }));

    public AccessMapBuilder Guests(params string[] names) =>
        Each(names, name => _users.Add(new User { AccountId = name, DisplayName = name, AccountStatus = "active", AccountType = "atlassian", IsGuest = true }));

    public AccessMapBuilder Apps(params string[] names) =>
        Each(names, name => _users.Add(new User { AccountId = name, DisplayName = name, AccountStatus = "active", AccountType = "app" }));

    /// <summary>Any account, in the group of all who may use Confluence.</summary>
    public AccessMapBuilder User(User user)
    {
        _users.Add(user);
        return Join(Everybody, user.AccountId);
    }

    /// <summary>Accounts that grants name and the site does not know.</summary>
    public AccessMapBuilder Unknown(params string[] ids) => Each(ids, _unknown.Add);

    public AccessMapBuilder Group(string name, IEnumerable<string> members, string managedBy = "ADMINS", GroupAccess access = GroupAccess.None, string? gap = null)
    {
        _groups[name] = Record(new Group { Id = name, Name = name, ManagedBy = managedBy, Access = access }) with { Members = [.. members], Gap = gap };
        return this;
    }

    public AccessMapBuilder Role(string name, params string[] operations)
    {
        _roles.Add(new SpaceRole { Id = name, Name = name, Operations = [.. operations.Select(Operation)] });
        return this;
    }

    /// <summary>Whether the site's own switch lets anonymous in; on unless said otherwise.</summary>
    public AccessMapBuilder AllowsAnonymous(bool? allows)
    {
        _allowsAnonymous = allows;
        return this;
    }

    /// <summary>How the site grants; by roles where it has some, unless said otherwise.</summary>
    public AccessMapBuilder Mode(RoleMode mode)
    {
        _mode = mode;
        return this;
    }

    public AccessMapBuilder Space(string key, Action<SpaceBuilder> fill, string type = "global", string status = "current")
    {
        var space = new SpaceBuilder(key);
        fill(space);
        _spaces.Add(space.Build(type, status));
        return this;
    }

    public AccessMap Build() => new()
    {
        Site = new Uri("https://acme.example/wiki/"),
        Gathered = Now,
        AllowsAnonymous = _allowsAnonymous,
        RoleMode = _mode ?? (_roles.Count > 0 ? RoleMode.Roles : RoleMode.Permissions),
        Roles = _roles,
        Users = _users,
        UnknownUsers = _unknown,
        Groups = [.. _groups.Values],
        Spaces = _spaces,
    };

    /// <summary>Who is meant by <c>user maya</c>.</summary>
    public static Principal Principal(string text) => text.Split(' ', 2) switch
    {
        ["anonymous"] => ConfluenceOps.Sites.Principal.Anonymous,
        ["user", var name] => new(PrincipalKind.User, name, name),
        ["group", var name] => new(PrincipalKind.Group, name, name),
        ["class", var name] => new(PrincipalKind.AccessClass, name),
        ["role", var name] => new(PrincipalKind.Role, name, name),
        _ => new(PrincipalKind.Unknown, text),
    };

    private static SpaceOperation Operation(string text) => SpaceOperation.Parse(text) ?? throw new FormatException($"'{text}' is no operation.");

    private static GroupRecord Record(Group group) => new() { Group = group };

    private AccessMapBuilder Each(string[] names, Action<string> add)
    {
        foreach (var name in names)
            add(name);
        return this;
    }

    private AccessMapBuilder Each(string[] names, Func<string, AccessMapBuilder> add) => Each(names, (Action<string>)(name => add(name)));

    private AccessMapBuilder Join(string group, string member)
    {
        _groups[group] = _groups[group] with { Members = [.. _groups[group].Members, member] };
        return this;
    }

    /// <summary>A space of the site: its first page is its homepage.</summary>
    internal sealed class SpaceBuilder(string key)
    {
        private readonly List<SpacePermission> _permissions = [];
        private readonly List<RoleAssignment> _assignments = [];
        private readonly List<ContentNode> _content = [];
        private string? _gap;

        public SpaceBuilder Grant(string principal, params string[] operations)
        {
            _permissions.AddRange(operations.Select(operation => new SpacePermission
            {
                Id = $"{key}-{_permissions.Count}-{operation}", Space = key, Principal = Principal(principal), Operation = Operation(operation),
            }));
            return this;
        }

        /// <summary>Everything that people mean by editing: seeing, writing pages, commenting.</summary>
        public SpaceBuilder GrantEdit(string principal) => Grant(principal, "read space", "create page", "create blogpost", "create comment", "create attachment");

        /// <summary>Everything.</summary>
        public SpaceBuilder GrantAll(string principal) => GrantEdit(principal).Grant(principal, "delete page", "delete blogpost", "export space", "restrict_content space", "administer space");

        public SpaceBuilder Assign(string principal, string role)
        {
            _assignments.Add(new RoleAssignment(key, Principal(principal), role));
            return this;
        }

        /// <summary>Nobody could read what the space grants.</summary>
        public SpaceBuilder Unread(string why)
        {
            _gap = why;
            return this;
        }

        public SpaceBuilder Page(string title, string? parent = null, string[]? view = null, string[]? edit = null, string[]? labels = null, string? author = null)
        {
            _content.Add(new ContentNode
            {
                Id = title, Type = "page", Title = title, Space = key, ParentId = parent, AuthorId = author, Labels = labels ?? [],
                Restrictions = [.. Listed(RestrictedOperation.View, view), .. Listed(RestrictedOperation.Edit, edit)],
            });
            return this;
        }

        public SpaceBuilder BlogPost(string title) => Node(new ContentNode { Id = title, Type = "blogpost", Title = title, Space = key });

        /// <summary>A folder, of which Cloud does not say who may view it.</summary>
        public SpaceBuilder Folder(string title, string? parent = null) => Node(new ContentNode
        {
            Id = title, Type = "folder", Title = title, Space = key, ParentId = parent, Restrictions = null, Gap = "Confluence Cloud shows the restrictions of no folder.",
        });

        public SpaceBuilder Node(ContentNode node)
        {
            _content.Add(node);
            return this;
        }

        public SpaceRecord Build(string type, string status) => new()
        {
            Space = new Space
            {
                Id = key, Key = key, Name = $"{key} space", Type = type, Status = status,
                HomepageId = _content.FirstOrDefault()?.Id, Url = new Uri($"https://acme.example/wiki/spaces/{key}"),
            },
            Permissions = _permissions,
            RoleAssignments = _assignments,
            PermissionGap = _gap,
            Content = _content,
        };

        private static IEnumerable<Restriction> Listed(RestrictedOperation operation, string[]? principals)
        {
            if (principals is { Length: > 0 })
                yield return new Restriction(operation, [.. principals.Select(Principal)]);
        }
    }
}
