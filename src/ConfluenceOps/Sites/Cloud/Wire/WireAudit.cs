namespace ConfluenceOps.Sites.Cloud.Wire;

/// <summary>v1 <c>AuditRecord</c>; its date is in milliseconds since 1970, in UTC.</summary>
internal sealed class WireAudit
{
    public WireUser? Author { get; set; }

    public string? RemoteAddress { get; set; }

    public long CreationDate { get; set; }

    public string? Summary { get; set; }

    public string? Description { get; set; }

    public string? Category { get; set; }

    public WireAuditObject? AffectedObject { get; set; }

    public IReadOnlyList<WireAuditChange>? ChangedValues { get; set; }

    public IReadOnlyList<WireAuditObject>? AssociatedObjects { get; set; }
}

/// <summary>v1 <c>AffectedObject</c>.</summary>
internal sealed class WireAuditObject
{
    public string? Name { get; set; }

    public string? ObjectType { get; set; }
}

/// <summary>v1 <c>ChangedValue</c>.</summary>
internal sealed class WireAuditChange
{
    public string? Name { get; set; }

    public string? OldValue { get; set; }

    public string? NewValue { get; set; }
}
