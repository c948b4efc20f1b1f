namespace ConfluenceOps.Sites.Cloud.Wire;

/// <summary>v1 <c>AuditRecord</c>; its date is in milliseconds since 1970, in UTC.</summary>
internal sealed record WireAudit(
    WireUser? Author,
    string? RemoteAddress,
    long CreationDate,
    string? Summary,
    string? Description,
    string? Category,
    WireAuditObject? AffectedObject,
    IReadOnlyList<WireAuditChange>? ChangedValues,
    IReadOnlyList<WireAuditObject>? AssociatedObjects);

/// <summary>v1 <c>AffectedObject</c>.</summary>
internal sealed record WireAuditObject(string? Name, string? ObjectType);

/// <summary>v1 <c>ChangedValue</c>.</summary>
internal sealed record WireAuditChange(string? Name, string? OldValue, string? NewValue);
