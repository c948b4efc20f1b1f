using ConfluenceOps.Permissions.Baselines.Wire;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Permissions.Baselines;

/// <summary>Puts a baseline into the shape of its file. Everything is sorted: the same review makes the same file, and two files can be compared by eye.</summary>
internal sealed class BaselineWriter(ReviewBaseline baseline)
{
    private readonly Numbered<string> _accounts = new(StringComparer.Ordinal);
    private readonly Numbered<Principal> _principals = new();
    private readonly Numbered<SpaceOperation> _operations = new();
    private readonly string _base = baseline.Map.Site.AbsoluteUri.TrimEnd('/');

    public BaselineDocument Document()
    {
        var map = baseline.Map;
        return new BaselineDocument
        {
            Schema = BaselineFile.Schema,
            Site = map.Site.AbsoluteUri,
            Kind = map.Kind,
            Gathered = map.Gathered.ToUniversalTime(),
            // People come first, so that their numbers follow their ids.
            Users = Sorted(map.Users, user => user.AccountId, User),
            UnknownUsers = Sorted(map.UnknownUsers, id => id, _accounts.PlaceOf),
            Account = map.Account is { } account ? User(account) : null,
            IsProductAccessUnknown = !map.IsProductAccessKnown,
            AllowsAnonymous = map.AllowsAnonymous,
            RoleMode = map.RoleMode,
            Roles = Sorted(map.Roles, role => role.Id, Role),
            Groups = Sorted(map.Groups, record => record.Group.Id, Group),
            Spaces = Sorted(map.Spaces, record => record.Space.Key, Space),
            Gaps = [.. map.Gaps.Select(gap => new WireGap { What = gap.What, Why = gap.Why })],
            Findings = [.. baseline.Findings.Select(Finding)],
            Accounts = _accounts.Items,
            Principals = [.. _principals.Items.Select(one => new WirePrincipal { Kind = one.Kind, Id = one.Id, Name = one.Name })],
            Operations = [.. _operations.Items.Select(one => new WireOperation { Key = one.Key, Target = one.Target })],
        };
    }

    private WireUser User(User user) => new()
    {
        Account = _accounts.PlaceOf(user.AccountId),
        Name = user.DisplayName,
        Email = user.Email,
        Type = Said(user.AccountType),
        Status = user.AccountStatus,
        IsGuest = user.IsGuest,
    };

    private WireRole Role(SpaceRole role) => new()
    {
        Id = role.Id,
        Name = role.Name,
        Type = Said(role.Type),
        Description = Said(role.Description),
        May = Sorted(role.Operations, operation => operation.ToString(), _operations.PlaceOf),
    };

    private WireGroup Group(GroupRecord record) => new()
    {
        Id = record.Group.Id,
        Name = record.Group.Name,
        Usage = Said(record.Group.Usage),
        ManagedBy = Said(record.Group.ManagedBy),
        Access = record.Group.Access,
        Members = Sorted(record.Members, id => id, _accounts.PlaceOf),
        Groups = Sorted(record.Groups, id => id, id => id),
        Gap = record.Gap,
    };

    private WireSpace Space(SpaceRecord record) => new()
    {
        Id = record.Space.Id,
        Key = record.Space.Key,
        Name = record.Space.Name,
        Type = Said(record.Space.Type),
        Status = Said(record.Space.Status),
        Description = record.Space.Description,
        HomepageId = record.Space.HomepageId,
        Created = record.Space.Created?.ToUniversalTime(),
        Url = Address(record.Space.Url),
        OpenToUnlicensed = record.OpenToUnlicensed,
        PermissionGap = record.PermissionGap,
        ContentGap = record.ContentGap,
        Grants = Sorted(record.Permissions, grant => $"{Key(grant.Principal)} {grant.Operation} {grant.Id}", Grant),
        Assignments = Sorted(record.RoleAssignments, one => $"{Key(one.Principal)} {one.RoleId}", Assignment),
        Content = Sorted(record.Content, node => node.Id, Node),
    };

    private WireGrant Grant(SpacePermission permission) => new()
    {
        Id = Said(permission.Id),
        To = _principals.PlaceOf(permission.Principal),
        May = _operations.PlaceOf(permission.Operation),
    };

    private WireAssignment Assignment(RoleAssignment assignment) =>
        new() { To = _principals.PlaceOf(assignment.Principal), Role = assignment.RoleId };

    private WireNode Node(ContentNode node) => new()
    {
        Id = node.Id,
        Type = node.Type == BaselineFile.UsualType ? null : node.Type,
        Title = node.Title,
        Parent = node.ParentId,
        Author = node.AuthorId is { } author ? _accounts.PlaceOf(author) : null,
        Modified = node.Modified?.ToUniversalTime(),
        Labels = Sorted(node.Labels, label => label, label => label),
        Lists = Sorted(node.Restrictions ?? [], list => list.Operation.ToString(), List),
        IsUnread = node.Restrictions is null,
        Gap = node.Gap,
        Url = node.Url is { } url ? Address(url) : null,
    };

    private WireList List(Restriction restriction) =>
        new() { For = restriction.Operation, Allowed = Sorted(restriction.Allowed, Key, _principals.PlaceOf) ?? [] };

    private static WireFinding Finding(BaselineFinding finding) => new()
    {
        Id = finding.Id,
        Rule = finding.Rule,
        Severity = finding.Severity,
        What = finding.What,
        Space = finding.Space,
        IsAccepted = finding.IsAccepted,
    };

    /// <summary>Most addresses begin as the site does, and that is said once.</summary>
    private string Address(Uri url) =>
        url.OriginalString.StartsWith($"{_base}/", StringComparison.Ordinal) ? url.OriginalString[_base.Length..] : url.OriginalString;

    private static string Key(Principal principal) => $"{principal.Kind} {principal.Id}";

    private static string? Said(string text) => text.Length == 0 ? null : text;

    /// <returns>Null for an empty list, which is left out of the file.</returns>
    private static List<TOut>? Sorted<TIn, TOut>(IReadOnlyList<TIn> items, Func<TIn, string> key, Func<TIn, TOut> shape) =>
        items.Count == 0 ? null : [.. items.OrderBy(key, StringComparer.Ordinal).Select(shape)];
}
