namespace ConfluenceOps.Connections.Status;

/// <summary>One thing that was tried.</summary>
/// <param name="Name">What: <c>Reachable</c>, <c>Signed in</c>, <c>Expected account</c> …</param>
/// <param name="Result">How it ended.</param>
/// <param name="Message">What was found.</param>
/// <param name="Advice">What to do about it; null where nothing is to do.</param>
/// <param name="Duration">How long it took.</param>
public sealed record ConnectionCheck(string Name, CheckResult Result, string Message, string? Advice, TimeSpan Duration)
{
    /// <summary>Whether it holds, warnings included.</summary>
    public bool Passed => Result != CheckResult.Failed;

    /// <summary>Name and finding.</summary>
    public override string ToString() => $"{Name}: {Message}";
}

/// <summary>What a check found, before anybody knows how long it took.</summary>
internal readonly record struct Finding(CheckResult Result, string Message, string? Advice = null)
{
    public static Finding Pass(string message) => new(CheckResult.Passed, message);

    public static Finding Warn(string message, string advice) => new(CheckResult.Warning, message, advice);

    public static Finding Fail(string message, string advice) => new(CheckResult.Failed, message, advice);

    public static Finding Of(ConfluenceOpsException error) => new(CheckResult.Failed, error.Happened, error.Advice);
}
