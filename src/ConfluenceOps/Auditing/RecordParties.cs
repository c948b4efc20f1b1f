using ConfluenceOps.Sites;

namespace ConfluenceOps.Auditing;

/// <summary>Whom and what an audit record names: the same things stand as affected in one record and as associated in another.</summary>
internal sealed class RecordParties
{
    private readonly Principal? _user;
    private readonly Principal? _other;

    public RecordParties(AuditRecord record)
    {
        AuditObject[] named = [.. record.Affected is { } affected ? [affected] : Array.Empty<AuditObject>(), .. record.Associated];
        var who = named.Select(ToPrincipal)
            .Concat(record.Changes.Select(change => ToPrincipal(new AuditObject(change.New.Length > 0 ? change.New : change.Old, change.Name))))
            .OfType<Principal>().ToList();
        _user = who.Find(principal => principal.Kind == PrincipalKind.User);
        Group = who.Find(principal => principal.Kind == PrincipalKind.Group);
        _other = who.Find(principal => principal.Kind is not (PrincipalKind.User or PrincipalKind.Group))
            ?? (PermissionRecord.WordsOf(record.Summary).Contains("anonymous") ? Principal.Anonymous : null);
        First = who.FirstOrDefault() ?? _other;
        Page = NameOf(named, "page", "blog", "blogpost", "blog post", "live doc", "whiteboard", "database", "folder");
        Space = NameOf(named, "space");
    }

    public bool HasUser => _user is not null;

    public Principal? Group { get; }

    public string? Page { get; }

    public string? Space { get; }

    private Principal? First { get; }

    /// <summary>Whose right it is: of a membership the person, of a group nobody's.</summary>
    public Principal? Who(PermissionChangeKind kind) => kind switch
    {
        PermissionChangeKind.Membership or PermissionChangeKind.Account => _user,
        PermissionChangeKind.Group => null,
        _ => First,
    };

    private static Principal? ToPrincipal(AuditObject named) => named.Name.Length == 0 ? null : named.Type.ToLowerInvariant() switch
    {
        "user" or "guest" => new Principal(PrincipalKind.User, "", named.Name),
        "group" or "team" => ToGroup(named.Name),
        "anonymous" => Principal.Anonymous,
        "user class" or "access class" => new Principal(PrincipalKind.AccessClass, named.Name, named.Name),
        _ => null,
    };

    // Cloud writes the id of a group behind its name: "leads:2f0d…".
    private static Principal ToGroup(string name) => name.LastIndexOf(':') is > 0 and var colon && Guid.TryParseExact(name[(colon + 1)..], "D", out _)
        ? new Principal(PrincipalKind.Group, name[(colon + 1)..], name[..colon])
        : new Principal(PrincipalKind.Group, "", name);

    private static string? NameOf(AuditObject[] named, params string[] types) =>
        named.FirstOrDefault(one => types.Contains(one.Type, StringComparer.OrdinalIgnoreCase))?.Name is { Length: > 0 } name ? name : null;
}
