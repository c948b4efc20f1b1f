namespace ConfluenceOps.Sandbox.Faults;

/// <summary>What goes wrong on purpose, and how often.</summary>
public sealed record FaultPlan
{
}
