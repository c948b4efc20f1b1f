using ConfluenceOps.Http;

namespace ConfluenceOps.Sites.Cloud.Wire;

/// <summary>v2 <c>SpacePermissionAssignment</c>.</summary>
internal sealed class WireGrant : IIdentified
{
    public string? Id { get; set; }

    public WireGrantee? Principal { get; set; }

    public WireOperation? Operation { get; set; }
}

/// <summary>The principal of a v2 permission.</summary>
internal sealed class WireGrantee
{
    public string? Type { get; set; }

    public string? Id { get; set; }
}

/// <summary>The operation of a v2 permission.</summary>
internal sealed class WireOperation
{
    public string? Key { get; set; }

    public string? TargetType { get; set; }
}

/// <summary>v1 <c>SpacePermissionRequest</c>.</summary>
internal sealed class WireGrantRequest
{
    public required WireSubject Subject { get; set; }

    public required WireGrantedOperation Operation { get; set; }
}

/// <summary>v1 <c>PermissionSubject</c>.</summary>
internal sealed record WireSubject(string Type, string Identifier);

/// <summary>The operation of a v1 space permission.</summary>
internal sealed record WireGrantedOperation(string Key, string Target);

/// <summary>What v1 <c>SpacePermissionV2</c> adds to the request: its id, a number.</summary>
internal sealed class WireGranted
{
    public long Id { get; set; }
}
