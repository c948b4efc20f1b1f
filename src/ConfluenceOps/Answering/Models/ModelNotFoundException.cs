using ConfluenceOps.Http.Errors;

namespace ConfluenceOps.Answering.Models;

/// <summary>The endpoint has no such model, or nothing at that path.</summary>
public sealed class ModelNotFoundException(string host, string model, string? said = null) : ConfluenceOpsException(
    $"{host} has no model '{VisibleText.Of(model)}' at this address{Quoted.Words(said)}.",
    "Check -Model for typing errors, and that -Endpoint ends where the interface begins, which is mostly at /v1.")
{
    /// <inheritdoc/>
    public override string ErrorId => "ModelNotFound";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.NotFound;
}
