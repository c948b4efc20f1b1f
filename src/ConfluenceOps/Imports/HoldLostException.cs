namespace ConfluenceOps.Imports;

/// <summary>An import was silent for so long that another one has taken its space.</summary>
public sealed class HoldLostException(string space) : ConfluenceOpsException(
    $"The import of the space {space} stood still for so long that another one has taken the space over, so it stopped.",
    "Nothing is lost: the other import, or the next one, brings what is left.")
{
    /// <inheritdoc/>
    public override string ErrorId => "HoldLost";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Conflict;
}
