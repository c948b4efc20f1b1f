namespace ConfluenceOps.Answering.Models;

/// <summary>The endpoint sends on to somewhere else. Passages and key do not go there.</summary>
public sealed class EndpointMovedException(string host, string? elsewhere) : ConfluenceOpsException(
    $"{host} sends on to {(elsewhere is null ? "another address" : VisibleText.Of(elsewhere))}, where the passages were not meant to go.",
    "Where that is right, give that address as -Endpoint.")
{
    /// <inheritdoc/>
    public override string ErrorId => "EndpointMoved";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Connection;
}
