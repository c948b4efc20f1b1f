namespace ConfluenceOps.Sandbox.Model;

/// <summary>A value that an audit record says was changed.</summary>
/// <param name="Name">Of the value.</param>
/// <param name="Old">Before.</param>
/// <param name="New">After.</param>
public sealed record SandboxAuditChange(string Name, string Old, string New);
