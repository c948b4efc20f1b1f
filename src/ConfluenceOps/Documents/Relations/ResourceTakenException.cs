namespace ConfluenceOps.Documents.Relations;

/// <summary>There is a resource of that name already.</summary>
public sealed class ResourceTakenException(ResourceName name) : ConfluenceOpsException(
    $"There is a resource '{name}' already.",
    "Change it with Set-DocumentResource, or choose another name.")
{
    /// <inheritdoc/>
    public override string ErrorId => "ResourceTaken";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Conflict;
}
