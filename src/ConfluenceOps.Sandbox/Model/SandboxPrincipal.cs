namespace ConfluenceOps.Sandbox.Model;

/// <summary>A user or a group in a restriction.</summary>
/// <param name="Type"><c>user</c> or <c>group</c>.</param>
/// <param name="Id">Account id or group id.</param>
public sealed record SandboxPrincipal(string Type, string Id);
