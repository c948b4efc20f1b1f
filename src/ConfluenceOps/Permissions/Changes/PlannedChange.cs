using System.Text.Json.Serialization;
using ConfluenceOps.Permissions.Deciding;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Permissions.Changes;

/// <summary>One thing that a site would be told to change about who may do what.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "change")]
[JsonDerivedType(typeof(Grant), "grant")]
[JsonDerivedType(typeof(Revoke), "revoke")]
[JsonDerivedType(typeof(AssignRole), "assignRole")]
[JsonDerivedType(typeof(Restrict), "restrict")]
[JsonDerivedType(typeof(Unrestrict), "unrestrict")]
public abstract record PlannedChange
{
    private protected PlannedChange() { }

    /// <summary>The key of the space that it is in.</summary>
    public required string Space { get; init; }

    /// <summary>Whom it is about.</summary>
    public required Principal Principal { get; init; }

    /// <summary>What takes it back.</summary>
    internal abstract PlannedChange Inverse { get; }

    /// <summary>Whether it would change anything at the site as it is.</summary>
    public bool IsDueIn(AccessMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        return map.Spaces.FirstOrDefault(record => record.Space.Key == Space) is { } record && IsDueIn(record);
    }

    private protected abstract bool IsDueIn(SpaceRecord record);

    /// <summary>What the site would be afterwards.</summary>
    internal abstract SpaceRecord ApplyTo(SpaceRecord record);

    /// <summary>Tells the site.</summary>
    internal abstract Task SendAsync(IAccessChanges site, Space space, IReadOnlyList<SpacePermission> permissions, CancellationToken cancel);
}

/// <summary>Grant a right in a space.</summary>
public sealed record Grant : PlannedChange
{
    /// <summary>The right.</summary>
    public required SpaceOperation Operation { get; init; }

    internal override PlannedChange Inverse => new Revoke { Space = Space, Principal = Principal, Operation = Operation };

    /// <summary>As a sentence without its end.</summary>
    public override string ToString() => $"Grant '{GrantWording.Name(Operation)}' in {Space} to {GrantWording.Of(Principal)}";

    private protected override bool IsDueIn(SpaceRecord record) => !record.Permissions.Any(permission => permission.Principal.IsSameAs(Principal) && permission.Operation == Operation);

    internal override SpaceRecord ApplyTo(SpaceRecord record) => record with
    {
        Permissions = [.. record.Permissions, new SpacePermission { Id = "", Space = Space, Principal = Principal, Operation = Operation }],
    };

    internal override async Task SendAsync(IAccessChanges site, Space space, IReadOnlyList<SpacePermission> permissions, CancellationToken cancel) =>
        await site.GrantAsync(space, Principal, Operation, cancel).ConfigureAwait(false);
}

/// <summary>Take a right in a space back.</summary>
public sealed record Revoke : PlannedChange
{
    /// <summary>The right.</summary>
    public required SpaceOperation Operation { get; init; }

    internal override PlannedChange Inverse => new Grant { Space = Space, Principal = Principal, Operation = Operation };

    /// <summary>As a sentence without its end.</summary>
    public override string ToString() => $"Revoke '{GrantWording.Name(Operation)}' in {Space} from {GrantWording.Of(Principal)}";

    private protected override bool IsDueIn(SpaceRecord record) => record.Permissions.Any(IsMeant);

    internal override SpaceRecord ApplyTo(SpaceRecord record) => record with { Permissions = [.. record.Permissions.Where(permission => !IsMeant(permission))] };

    internal override async Task SendAsync(IAccessChanges site, Space space, IReadOnlyList<SpacePermission> permissions, CancellationToken cancel)
    {
        // The site may have taken it already, with the right to view.
        foreach (var permission in permissions.Where(IsMeant))
            await site.RevokeAsync(space, permission, cancel).ConfigureAwait(false);
    }

    private bool IsMeant(SpacePermission permission) => permission.Principal.IsSameAs(Principal) && permission.Operation == Operation;
}

/// <summary>Give a principal a role in a space, or take its role away.</summary>
public sealed record AssignRole : PlannedChange
{
    /// <summary>The role; null for none.</summary>
    public string? RoleId { get; init; }

    /// <summary>The role's name; null for none.</summary>
    public string? Role { get; init; }

    /// <summary>The role before; null for none.</summary>
    public string? FormerRoleId { get; init; }

    /// <summary>The former role's name; null for none.</summary>
    public string? FormerRole { get; init; }

    internal override PlannedChange Inverse => this with { RoleId = FormerRoleId, Role = FormerRole, FormerRoleId = RoleId, FormerRole = Role };

    /// <summary>As a sentence without its end.</summary>
    public override string ToString() => RoleId is null
        ? $"Take the role '{FormerRole ?? FormerRoleId}' in {Space} from {GrantWording.Of(Principal)}"
        : $"Give the role '{Role ?? RoleId}' in {Space} to {GrantWording.Of(Principal)}";

    private protected override bool IsDueIn(SpaceRecord record) =>
        record.RoleAssignments.FirstOrDefault(assignment => assignment.Principal.IsSameAs(Principal))?.RoleId != RoleId;

    internal override SpaceRecord ApplyTo(SpaceRecord record) => record with
    {
        RoleAssignments =
        [
            .. record.RoleAssignments.Where(assignment => !assignment.Principal.IsSameAs(Principal)),
            .. RoleId is null ? Array.Empty<RoleAssignment>() : [new RoleAssignment(Space, Principal, RoleId)],
        ],
    };

    internal override Task SendAsync(IAccessChanges site, Space space, IReadOnlyList<SpacePermission> permissions, CancellationToken cancel) =>
        site.AssignRoleAsync(space, Principal, RoleId, cancel);
}

/// <summary>A change of one entry of a page's list.</summary>
public abstract record RestrictionChange : PlannedChange
{
    private protected RestrictionChange() { }

    /// <summary>The page.</summary>
    public required string PageId { get; init; }

    /// <summary>Its title.</summary>
    public required string Page { get; init; }

    /// <summary>Which of its two lists.</summary>
    public required RestrictedOperation Operation { get; init; }

    private protected sealed override bool IsDueIn(SpaceRecord record) => record.Content.Any(node =>
        node.Id == PageId && node.Restrictions is { } lists && !Changed(Listed(lists)).SequenceEqual(Listed(lists)));

    internal sealed override SpaceRecord ApplyTo(SpaceRecord record) =>
        record with { Content = [.. record.Content.Select(node => node.Id == PageId && node.Restrictions is not null ? node with { Restrictions = Changed(node.Restrictions) } : node)] };

    private protected abstract IEnumerable<Principal> Changed(IEnumerable<Principal> allowed);

    private IReadOnlyList<Restriction> Changed(IReadOnlyList<Restriction> lists)
    {
        var allowed = Changed(Listed(lists)).ToList();
        var others = lists.Where(list => list.Operation != Operation);
        return allowed.Count == 0 ? [.. others] : [.. others, new Restriction(Operation, allowed)];
    }

    private IEnumerable<Principal> Listed(IReadOnlyList<Restriction> lists) => lists.Where(list => list.Operation == Operation).SelectMany(list => list.Allowed);
}

/// <summary>Put somebody on a page's list. The first entry restricts the page.</summary>
public sealed record Restrict : RestrictionChange
{
    internal override PlannedChange Inverse => new Unrestrict { Space = Space, Principal = Principal, PageId = PageId, Page = Page, Operation = Operation };

    /// <summary>As a sentence without its end.</summary>
    public override string ToString() => $"Put {GrantWording.Of(Principal)} on the list of those who may {Operation.ToString().ToLowerInvariant()} '{Page}' in {Space}";

    internal override Task SendAsync(IAccessChanges site, Space space, IReadOnlyList<SpacePermission> permissions, CancellationToken cancel) =>
        site.AddRestrictionAsync(PageId, Operation, Principal, cancel);

    private protected override IEnumerable<Principal> Changed(IEnumerable<Principal> allowed) => allowed.Any(Principal.IsSameAs) ? allowed : allowed.Append(Principal);
}

/// <summary>Take somebody off a page's list. The last entry off opens the page.</summary>
public sealed record Unrestrict : RestrictionChange
{
    internal override PlannedChange Inverse => new Restrict { Space = Space, Principal = Principal, PageId = PageId, Page = Page, Operation = Operation };

    /// <summary>As a sentence without its end.</summary>
    public override string ToString() => $"Take {GrantWording.Of(Principal)} off the list of those who may {Operation.ToString().ToLowerInvariant()} '{Page}' in {Space}";

    internal override Task SendAsync(IAccessChanges site, Space space, IReadOnlyList<SpacePermission> permissions, CancellationToken cancel) =>
        site.RemoveRestrictionAsync(PageId, Operation, Principal, cancel);

    private protected override IEnumerable<Principal> Changed(IEnumerable<Principal> allowed) => allowed.Where(one => !one.IsSameAs(Principal));
}
