using System.Globalization;

namespace ConfluenceOps.Tool.Mcp.Calls;

/// <summary>More was asked than is answered in a minute.</summary>
/// <param name="perMinute">How many calls are.</param>
/// <param name="wait">After what time the next one is.</param>
/// <param name="isFirst">Whether the call before this one was answered.</param>
public sealed class TooManyCallsException(int perMinute, TimeSpan wait, bool isFirst) : ConfluenceOpsException(
    string.Create(CultureInfo.InvariantCulture, $"No more than {perMinute} calls a minute are answered."),
    string.Create(CultureInfo.InvariantCulture, $"Try again in {Math.Max(1, Math.Ceiling(wait.TotalSeconds))} seconds."))
{
    /// <inheritdoc/>
    public override string ErrorId => "TooManyCalls";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Limit;

    /// <summary>Whether the call before this one was answered: those after it say nothing new, and whoever sends thousands must not fill the record with them.</summary>
    public bool IsFirst => isFirst;
}
