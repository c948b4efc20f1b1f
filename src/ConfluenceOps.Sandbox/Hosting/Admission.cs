using ConfluenceOps.Sandbox.Access;

namespace ConfluenceOps.Sandbox.Hosting;

/// <summary>Who is asking, and whether they are let in.</summary>
/// <param name="Caller">Who is asking; nobody where that cannot be told.</param>
/// <param name="Refusal">The answer for whoever is not let in; null for whoever is.</param>
internal sealed record Admission(Caller Caller, Func<Exchange, Task>? Refusal = null);
