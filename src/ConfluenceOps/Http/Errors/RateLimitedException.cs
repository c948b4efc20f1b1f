namespace ConfluenceOps.Http.Errors;

/// <summary>The site goes on refusing requests because there were too many.</summary>
public sealed class RateLimitedException(string host, TimeSpan? wait) : ConfluenceOpsException(
    $"{host} refuses more requests for now{(wait is { } time ? $" and asks to wait {time.TotalSeconds:0} s" : "")}.",
    "Wait, run fewer jobs at the same time, and try again.")
{
    /// <inheritdoc/>
    public override string ErrorId => "RateLimited";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Limit;
}
