using System.Text.Json;
using ConfluenceOps.Permissions.Baselines.Wire;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Permissions.Baselines;

/// <summary>Makes a baseline of what its file holds, and believes nothing of it unseen.</summary>
/// <exception cref="JsonException">Something is missing, or points at nothing.</exception>
internal sealed class BaselineReader
{
    private readonly BaselineDocument _document;
    private readonly IReadOnlyList<string> _accounts;
    private readonly IReadOnlyList<Principal> _principals;
    private readonly IReadOnlyList<SpaceOperation> _operations;
    private readonly Uri _site;

    public BaselineReader(BaselineDocument document)
    {
        _document = document;
        _site = Uri.TryCreate(document.Site, UriKind.Absolute, out var site) ? site : throw new JsonException("it names no site");
        _accounts = Each(document.Accounts, id => id);
        _principals = Each(document.Principals, one => new Principal(one.Kind, Needed(one.Id), one.Name));
        _operations = Each(document.Operations, one => new SpaceOperation(Needed(one.Key), Needed(one.Target)));
    }

    public ReviewBaseline Baseline() => new()
    {
        Map = new AccessMap
        {
            Site = _site,
            Kind = _document.Kind,
            Gathered = _document.Gathered,
            Account = _document.Account is { } account ? User(account) : null,
            IsProductAccessKnown = !_document.IsProductAccessUnknown,
            AllowsAnonymous = _document.AllowsAnonymous,
            RoleMode = _document.RoleMode,
            Users = Each(_document.Users, User),
            UnknownUsers = At(_document.UnknownUsers, _accounts),
            Roles = Each(_document.Roles, Role),
            Groups = Each(_document.Groups, Group),
            Spaces = Each(_document.Spaces, Space),
            Gaps = Each(_document.Gaps, gap => new Gap(Needed(gap.What), Needed(gap.Why))),
        },
        Findings = Each(
            _document.Findings,
            one => new BaselineFinding(Needed(one.Id), Needed(one.Rule), one.Severity, Needed(one.What), one.Space, one.IsAccepted)),
    };

    private User User(WireUser user) => new()
    {
        AccountId = At(user.Account, _accounts),
        DisplayName = Needed(user.Name),
        Email = user.Email,
        AccountType = user.Type ?? "",
        AccountStatus = user.Status,
        IsGuest = user.IsGuest,
    };

    private SpaceRole Role(WireRole role) => new()
    {
        Id = Needed(role.Id),
        Name = Needed(role.Name),
        Type = role.Type ?? "",
        Description = role.Description ?? "",
        Operations = At(role.May, _operations),
    };

    private GroupRecord Group(WireGroup group) => new()
    {
        Group = new Group
        {
            Id = Needed(group.Id),
            Name = Needed(group.Name),
            Usage = group.Usage ?? "",
            ManagedBy = group.ManagedBy ?? "",
            Access = group.Access,
        },
        Members = At(group.Members, _accounts),
        Groups = Each(group.Groups, id => id),
        Gap = group.Gap,
    };

    private SpaceRecord Space(WireSpace space)
    {
        var key = Needed(space.Key);
        return new SpaceRecord
        {
            Space = new Space
            {
                Id = Needed(space.Id),
                Key = key,
                Name = Needed(space.Name),
                Type = space.Type ?? "",
                Status = space.Status ?? "",
                Description = space.Description,
                HomepageId = space.HomepageId,
                Created = space.Created,
                Url = Address(Needed(space.Url)),
            },
            OpenToUnlicensed = space.OpenToUnlicensed,
            PermissionGap = space.PermissionGap,
            ContentGap = space.ContentGap,
            Permissions = Each(space.Grants, grant => new SpacePermission
            {
                Id = grant.Id ?? "",
                Space = key,
                Principal = At(grant.To, _principals),
                Operation = At(grant.May, _operations),
            }),
            RoleAssignments = Each(space.Assignments, one => new RoleAssignment(key, At(one.To, _principals), Needed(one.Role))),
            Content = Each(space.Content, node => Node(key, node)),
        };
    }

    private ContentNode Node(string space, WireNode node) => new()
    {
        Id = Needed(node.Id),
        Type = node.Type ?? BaselineFile.UsualType,
        Title = Needed(node.Title),
        Space = space,
        ParentId = node.Parent,
        AuthorId = node.Author is { } author ? At(author, _accounts) : null,
        Modified = node.Modified,
        Labels = Each(node.Labels, label => label),
        Restrictions = node.IsUnread ? null : Each(node.Lists, list => new Restriction(list.For, At(list.Allowed, _principals))),
        Gap = node.Gap,
        Url = node.Url is { } url ? Address(url) : null,
    };

    private Uri Address(string text) =>
        Uri.TryCreate(text.StartsWith('/') ? _site.AbsoluteUri.TrimEnd('/') + text : text, UriKind.Absolute, out var url)
            ? url
            : throw new JsonException($"'{text}' is no address");

    private static T Needed<T>(T? value) where T : class => value ?? throw new JsonException("a value that everything needs is missing");

    private static IReadOnlyList<TOut> Each<TIn, TOut>(IReadOnlyList<TIn?>? items, Func<TIn, TOut> shape) where TIn : class =>
        [.. (items ?? []).Select(item => shape(Needed(item)))];

    private static T At<T>(int? place, IReadOnlyList<T> items) =>
        place is { } number && number >= 0 && number < items.Count ? items[number] : throw new JsonException("a number points at nothing");

    private static IReadOnlyList<T> At<T>(IReadOnlyList<int>? places, IReadOnlyList<T> items) => [.. (places ?? []).Select(place => At(place, items))];
}
