namespace ConfluenceOps.Sandbox.Model;

/// <summary>A thing that an audit record names. The real log has no ids either.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type, such as <c>User</c>, <c>Page</c>, <c>Space</c>.</param>
public sealed record SandboxAuditObject(string Name, string Type);
