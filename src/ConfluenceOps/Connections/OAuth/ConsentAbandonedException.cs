namespace ConfluenceOps.Connections.OAuth;

/// <summary>Nobody answered on the consent page.</summary>
public sealed class ConsentAbandonedException(string happened) : ConfluenceOpsException(
    happened,
    "Connect again and stay on the page until it says that you are back; -NoBrowser shows the address for a browser of your choice.")
{
    /// <inheritdoc/>
    public override string ErrorId => "ConsentAbandoned";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Authentication;
}
