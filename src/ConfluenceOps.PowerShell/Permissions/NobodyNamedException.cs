namespace ConfluenceOps.PowerShell.Permissions;

/// <summary>A change was asked for without saying for whom.</summary>
public sealed class NobodyNamedException() : ConfluenceOpsException(
    "It was not said for whom.",
    "Name somebody with -User, -Group, -AccessClass or -Anonymous, as far as the cmdlet has them.")
{
    /// <inheritdoc/>
    public override string ErrorId => "NobodyNamed";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.InvalidArgument;
}
