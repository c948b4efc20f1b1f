namespace ConfluenceOps.Imports;

/// <summary>Documents were edited here while their pages changed there, and the import was told to stop at that.</summary>
public sealed class EditConflictException(string space, IReadOnlyList<string> titles) : ConfluenceOpsException(
    $"{titles.Count} documents of the space {space} were edited here while their pages changed there, so nothing was imported: {FirstFew.Of([.. titles.Select(title => $"'{title}'")], most: 5)}.",
    "Compare-Document shows the differences; then import with -OnConflict Override or Keep.")
{
    /// <inheritdoc/>
    public override string ErrorId => "EditConflict";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Conflict;
}
