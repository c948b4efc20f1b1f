namespace ConfluenceOps.Sandbox.Model;

/// <summary>One right that a space grants to one principal.</summary>
public sealed record SandboxPermission
{
    /// <summary>The id of the grant.</summary>
    public required long Id { get; init; }

    /// <summary><c>user</c>, <c>group</c>, <c>access-class</c> or <c>anonymous</c>.</summary>
    public required string PrincipalType { get; init; }

    /// <summary>Account id, group id or class name.</summary>
    public required string PrincipalId { get; init; }

    /// <summary>Operation key such as <c>read</c>, <c>create</c>, <c>administer</c>.</summary>
    public required string Operation { get; init; }

    /// <summary>What it is done to: <c>space</c>, <c>page</c>, <c>comment</c> …</summary>
    public required string Target { get; init; }
}
