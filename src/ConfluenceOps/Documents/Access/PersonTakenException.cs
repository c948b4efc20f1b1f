namespace ConfluenceOps.Documents.Access;

/// <summary>Somebody is called so already.</summary>
public sealed class PersonTakenException(string person) : ConfluenceOpsException(
    $"There is somebody called '{VisibleText.Of(person)}' already.", "Use that person, or name the new one otherwise.")
{
    /// <inheritdoc/>
    public override string ErrorId => "PersonTaken";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Conflict;
}
