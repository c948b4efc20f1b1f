using ConfluenceOps.Http.Errors;

namespace ConfluenceOps.Connections.OAuth;

/// <summary>A person said no.</summary>
public sealed class ConsentDeniedException(string? said = null) : ConfluenceOpsException(
    $"The consent was denied in the browser{Quoted.Words(said)}.",
    "Connect again and accept; Get-ConfluenceScope says what each scope is for, and -For asks for fewer.")
{
    /// <inheritdoc/>
    public override string ErrorId => "ConsentDenied";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Permission;
}
