using System.Globalization;

namespace ConfluenceOps.Tool.Mcp.Doors;

/// <summary>The port on which to listen cannot be had.</summary>
public sealed class PortTakenException(int port, Exception cause) : ConfluenceOpsException(
    string.Create(CultureInfo.InvariantCulture, $"The port {port} of this machine cannot be opened."),
    "Choose another one with --http, or 0 for any free one.",
    cause)
{
    /// <inheritdoc/>
    public override string ErrorId => "PortTaken";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Resource;
}
