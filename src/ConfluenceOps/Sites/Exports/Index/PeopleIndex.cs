namespace ConfluenceOps.Sites.Exports.Index;

/// <summary>Whom an export names: by key since Confluence 5.2, by name before, by account id on Cloud.</summary>
internal sealed class PeopleIndex
{
    private readonly Dictionary<string, string> _handles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Person> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Person> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, DirectoryEntry> _directory = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<long, string> _directoryNames = [];
    private Dictionary<string, string>? _emails;

    /// <summary>Everybody of whom the export says more than an id.</summary>
    public IEnumerable<User> All => _byId.Values.Concat(_byName.Values).Distinct().Select(person => ToUser(person, person.AccountId))
        .Concat(_directory.Keys.Where(name => !_byName.ContainsKey(name)).Select(name => ToUser(new Person(name, name, null), name)))
        .DistinctBy(user => user.AccountId);

    /// <summary>The export has account ids, which only Cloud gives.</summary>
    public bool AreOfCloud { get; private set; }

    public void AddUser(ExportObject user)
    {
        AreOfCloud |= user.Properties.ContainsKey("atlassianAccountId");
        var person = new Person(user.Text("atlassianAccountId") ?? user.Id, user.Text("name") ?? user.Id, user.Text("email"));
        _byId[user.Id] = person;
        _byId[person.AccountId] = person;
        _byName[person.Name] = person;
    }

    /// <summary>Full backups have a directory with names and addresses.</summary>
    public void AddToDirectory(ExportObject person)
    {
        if (person.Text("name") is not { } name)
            return;
        _directory.TryAdd(name, new DirectoryEntry(person.Text("displayName"), person.Text("emailAddress"), person.Text("active") != "false"));
        _directoryNames[ObjectValues.Id(person.Id)] = name;
    }

    /// <summary>Takes what somebody says of a person beside the export, who need not be in it.</summary>
    /// <returns>The account id.</returns>
    public string AddGiven(string account, string? name, string? email, bool? isActive)
    {
        var id = AccountId(account) is { } known && known != account ? known : ByEmail(account) ?? account;
        var login = _byId.GetValueOrDefault(id)?.Name ?? id;
        var before = _directory.GetValueOrDefault(login);
        _directory[login] = new DirectoryEntry(name ?? before?.DisplayName, email ?? before?.Email, isActive ?? before?.IsActive);
        return id;
    }

    /// <summary>The name of somebody in the directory of a full backup.</summary>
    public string? NameOf(long id) => _directoryNames.GetValueOrDefault(id);

    /// <summary>Who a reference such as <c>creator</c> or, in old versions, a name such as <c>creatorName</c> means.</summary>
    /// <returns>A handle for <see cref="AccountId"/>, which is only known when all has been read; one text for one person, however often.</returns>
    public string? Handle(ExportObject from, string reference, string nameProperty)
    {
        if ((from.References.TryGetValue(reference, out var target) ? target.Id : from.Text(nameProperty)) is not { } handle)
            return null;
        if (!_handles.TryGetValue(handle, out var kept))
            _handles[handle] = kept = handle;
        return kept;
    }

    public string? AccountId(string? handle) =>
        handle is null ? null : _byId.TryGetValue(handle, out var person) || _byName.TryGetValue(handle, out person) ? person.AccountId : handle;

    /// <summary>Whom a handle means.</summary>
    public Principal PrincipalOf(string handle)
    {
        var id = AccountId(handle)!;
        return new Principal(PrincipalKind.User, id, Find(id)?.DisplayName ?? VisibleText.Of(id));
    }

    /// <summary>An account by its id, its key or its name.</summary>
    /// <returns>The account under the id that was asked for, so that whoever asked knows it again; null when the export does not know it.</returns>
    public User? Find(string id)
    {
        if (_byId.TryGetValue(id, out var person) || _byName.TryGetValue(id, out person))
            return ToUser(person, id);
        return _directory.ContainsKey(id) ? ToUser(new Person(id, id, null), id) : null;
    }

    private string? ByEmail(string address) => address.Contains('@', StringComparison.Ordinal)
        ? (_emails ??= All.Where(user => user.Email is not null).DistinctBy(user => user.Email, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(user => user.Email!, user => user.AccountId, StringComparer.OrdinalIgnoreCase)).GetValueOrDefault(address)
        : null;

    private User ToUser(Person person, string id)
    {
        var entry = _directory.GetValueOrDefault(person.Name);
        return new User
        {
            AccountId = id,
            DisplayName = VisibleText.Of(entry?.DisplayName ?? person.Name),
            Email = entry?.Email ?? person.Email ?? (person.Name.Contains('@', StringComparison.Ordinal) ? person.Name : null),
            AccountType = person.Name.EndsWith("@connect.atlassian.com", StringComparison.OrdinalIgnoreCase) ? "app" : "atlassian",
            AccountStatus = entry?.IsActive is { } isActive ? isActive ? "active" : "inactive" : null,
        };
    }

    private sealed record Person(string AccountId, string Name, string? Email);

    private sealed record DirectoryEntry(string? DisplayName, string? Email, bool? IsActive);
}
