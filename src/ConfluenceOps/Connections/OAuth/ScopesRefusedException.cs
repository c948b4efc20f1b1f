using ConfluenceOps.Http.Errors;

namespace ConfluenceOps.Connections.OAuth;

/// <summary>More was asked for than the client was made for.</summary>
public sealed class ScopesRefusedException(string? said = null) : ConfluenceOpsException(
    $"The client may not ask for these scopes{Quoted.Words(said)}.",
    "Add them to the client where it was made, or ask for fewer with -For; Get-ConfluenceScope lists what each job needs.")
{
    /// <inheritdoc/>
    public override string ErrorId => "ScopesRefused";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Permission;
}
