namespace ConfluenceOps.Documents;

/// <summary>Somebody else imports the space.</summary>
/// <param name="space">The key of the space.</param>
/// <param name="holder">Who does.</param>
/// <param name="since">Since when.</param>
public sealed class SpaceBusyException(string space, ImportHolder holder, DateTimeOffset since) : ConfluenceOpsException(
    $"The space {space} is being imported by process {holder.Process} on {holder.Machine}, since {since.ToLocalTime():yyyy-MM-dd HH:mm:ss}.",
    "Try again when that import is over, or wait for it with -Wait. If its process has died, its hold ends within two minutes.")
{
    /// <inheritdoc/>
    public override string ErrorId => "SpaceBusy";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Conflict;
}
