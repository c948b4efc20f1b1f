namespace ConfluenceOps.Sites.Cloud.Wire;

/// <summary>v1 <c>ContentPermissionRequest</c>.</summary>
internal sealed record WireCheckRequest(WireSubject Subject, string Operation);

/// <summary>v1 <c>PermissionCheckResponse</c>.</summary>
internal sealed class WireCheck
{
    public bool HasPermission { get; set; }

    public IReadOnlyList<WireMessage>? Errors { get; set; }
}

/// <summary>v1 <c>Message</c>.</summary>
internal sealed class WireMessage
{
    public string? Translation { get; set; }
}
