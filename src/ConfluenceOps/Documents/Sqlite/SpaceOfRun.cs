namespace ConfluenceOps.Documents.Sqlite;

/// <summary>The space that an import fills.</summary>
internal sealed class SpaceOfRun
{
    public long Id { get; init; }

    public string Site { get; init; } = "";
}
