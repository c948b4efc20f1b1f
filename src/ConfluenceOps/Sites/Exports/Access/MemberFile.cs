namespace ConfluenceOps.Sites.Exports.Access;

/// <summary>Who is in which group, as a person gives it beside an export.</summary>
/// <remarks>
/// A CSV file with a header. It needs a column for the group (<c>Group</c>, <c>Group name</c>) and one for the account
/// (<c>Account id</c>, <c>User id</c>, <c>User</c>, <c>Username</c>, <c>Email</c>); <c>Name</c>, <c>Email</c> and
/// <c>Active</c> may follow, everything else is passed over. A line with a group and no account says that the group
/// is known, and so empty if no other line names it.
/// </remarks>
internal sealed class MemberFile
{
    private static readonly string[] _groupNames = ["group", "groupname"];
    private static readonly string[] _accountNames = ["accountid", "userid", "user", "username", "userkey", "login", "email", "emailaddress"];
    private static readonly string[] _personNames = ["name", "displayname", "fullname", "username"];
    private static readonly string[] _addressNames = ["email", "emailaddress"];
    private static readonly string[] _stateNames = ["active", "status", "userstatus", "accountstatus"];

    private readonly string _path;
    private readonly int _group, _account, _person, _address, _state;

    private MemberFile(string path, CsvRow header)
    {
        _path = path;
        var names = header.Fields.Select(field => string.Concat(field.Where(char.IsLetterOrDigit)).ToLowerInvariant()).ToList();
        _group = Find(_groupNames);
        _account = Find(_accountNames);
        _person = Find(_personNames.Where(name => names.IndexOf(name) != _account));
        _address = Find(_addressNames);
        _state = Find(_stateNames);
        if (_group < 0 || _account < 0)
            throw new MemberFileException($"Line {header.Line} of '{path}' names no column for {(_group < 0 ? "groups" : "users")}.");

        int Find(IEnumerable<string> wanted) => wanted.Select(name => names.IndexOf(name)).FirstOrDefault(at => at >= 0, -1);
    }

    /// <exception cref="MemberFileException">There is no such file, or a line of it is no member.</exception>
    public static IReadOnlyList<GivenMember> Read(string path)
    {
        try
        {
            using var text = new StreamReader(path);
            using var rows = new CsvRows(text).Read().GetEnumerator();
            if (!rows.MoveNext())
                throw new MemberFileException($"The list of members '{path}' is empty.");
            var file = new MemberFile(path, rows.Current);
            var members = new List<GivenMember>();
            while (rows.MoveNext())
                members.Add(file.ToMember(rows.Current));
            return members;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new MemberFileException($"The list of members '{path}' cannot be read: {error.Message}", error);
        }
    }

    private GivenMember ToMember(CsvRow row) => new(
        Field(row, _group) ?? throw new MemberFileException($"Line {row.Line} of '{_path}' names no group."),
        Field(row, _account), Field(row, _person), Field(row, _address), IsActive(row));

    private bool? IsActive(CsvRow row) => Field(row, _state)?.ToLowerInvariant() switch
    {
        null => null,
        "true" or "yes" or "1" or "active" or "enabled" => true,
        "false" or "no" or "0" or "inactive" or "deactivated" or "disabled" or "suspended" or "closed" or "deleted" => false,
        var word => throw new MemberFileException($"Line {row.Line} of '{_path}' has '{VisibleText.Of(word)}' where it should say whether the user is active."),
    };

    private static string? Field(CsvRow row, int at) => at >= 0 && at < row.Fields.Count && row.Fields[at].Length > 0 ? row.Fields[at] : null;
}

/// <summary>A line of a list of members.</summary>
/// <param name="Group">The group.</param>
/// <param name="Account">Who is in it, by account id, user name, key or address; null where the line only says that there is such a group.</param>
/// <param name="Name">The name that people see.</param>
/// <param name="Email">The address.</param>
/// <param name="IsActive">Whether the account works; null where the file does not say.</param>
internal sealed record GivenMember(string Group, string? Account, string? Name, string? Email, bool? IsActive);
