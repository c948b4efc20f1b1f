namespace ConfluenceOps.Documents.Access;

/// <summary>A person or a team cannot be called so.</summary>
public sealed class PrincipalNameException(string name) : ConfluenceOpsException(
    $"Nobody can be called '{VisibleText.Of(name)}'.", "Use up to 200 signs without control characters and wildcards.")
{
    /// <inheritdoc/>
    public override string ErrorId => "PrincipalName";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.InvalidArgument;
}
