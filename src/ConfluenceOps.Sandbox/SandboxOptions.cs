using ConfluenceOps.Sandbox.Faults;

namespace ConfluenceOps.Sandbox;

/// <summary>How a sandbox is served.</summary>
public sealed record SandboxOptions
{
    /// <summary>Which Confluence it is.</summary>
    public SandboxFlavor Flavor { get; init; } = SandboxFlavor.Cloud;

    /// <summary>The loopback port; 0 takes any free one.</summary>
    public int Port { get; init; }

    /// <summary>What goes wrong on purpose; null for nothing.</summary>
    public FaultPlan? Faults { get; init; }

    /// <summary>The clock: token expiry, <c>now()</c> in searches and latency follow it.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
