using ConfluenceOps.Http.Errors;

namespace ConfluenceOps.Answering.Models;

/// <summary>The endpoint understood the request and refuses it.</summary>
public sealed class ModelRequestRefusedException(string host, int status, string? said = null) : ConfluenceOpsException(
    $"{host} refuses with status {status} to answer{Quoted.Words(said)}.",
    "Where it is too much for the model, ask for fewer passages with -Top; else try another model.")
{
    /// <inheritdoc/>
    public override string ErrorId => "ModelRequestRefused";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.InvalidArgument;
}
