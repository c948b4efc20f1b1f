namespace ConfluenceOps.Imports.Scheduling.Entries;

/// <summary>A path has a line break or another control character in it, which no scheduler of a system takes.</summary>
public sealed class EntryNotPossibleException(string path) : ConfluenceOpsException(
    $"No scheduler takes the path '{new string([.. path.Select(sign => char.IsControl(sign) ? '?' : sign)])}', which has a control character in it.",
    "Put the catalog somewhere else.")
{
    /// <inheritdoc/>
    public override string ErrorId => "EntryNotPossible";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.InvalidArgument;
}
