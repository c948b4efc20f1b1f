namespace ConfluenceOps.Sandbox.Changes;

/// <summary>Who changes something, from where and when.</summary>
internal sealed record Doer(string AccountId, string RemoteAddress, DateTimeOffset At);
