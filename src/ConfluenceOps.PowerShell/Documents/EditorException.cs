namespace ConfluenceOps.PowerShell.Documents;

/// <summary>The editor cannot be used.</summary>
public sealed class EditorException(string command, string reason, Exception? inner = null) : ConfluenceOpsException(
    $"The editor '{command}' cannot be used: {reason.TrimEnd('.')}.", "Name another one with -Editor, or in the environment variable EDITOR.", inner)
{
    /// <inheritdoc/>
    public override string ErrorId => "EditorNotUsable";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.InvalidArgument;
}
