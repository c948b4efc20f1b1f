namespace ConfluenceOps.Sandbox.Model;

/// <summary>A role that a space gives to one principal.</summary>
/// <param name="PrincipalType"><c>user</c>, <c>group</c> or <c>access-class</c>.</param>
/// <param name="PrincipalId">
/// Account id, group id or the class: <c>anonymous-users</c>, <c>authenticated-users</c>, <c>all-licensed-users</c>,
/// <c>all-product-admins</c> or <c>jsm-project-admins</c>, to which nobody here belongs.
/// </param>
/// <param name="RoleId">Which role.</param>
public sealed record SandboxRoleAssignment(string PrincipalType, string PrincipalId, string RoleId);
