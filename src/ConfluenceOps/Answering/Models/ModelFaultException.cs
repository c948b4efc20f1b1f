using ConfluenceOps.Http.Errors;

namespace ConfluenceOps.Answering.Models;

/// <summary>The endpoint failed on its own side.</summary>
public sealed class ModelFaultException(string host, string what, string? said = null) : ConfluenceOpsException(
    $"{host} failed {what}{Quoted.Words(said)}.",
    "Try again later; without -Endpoint the passages themselves are the answer.")
{
    /// <inheritdoc/>
    public override string ErrorId => "ModelFault";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Connection;
}
