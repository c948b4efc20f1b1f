namespace ConfluenceOps.PowerShell.Connections;

/// <summary>Nobody said which site to connect to.</summary>
public sealed class NoSiteNamedException() : ConfluenceOpsException(
    "No site is named.", "Give its address, the name of a saved connection with -Name, or -FromEnvironment.")
{
    /// <inheritdoc/>
    public override string ErrorId => "NoSiteNamed";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.InvalidArgument;
}
