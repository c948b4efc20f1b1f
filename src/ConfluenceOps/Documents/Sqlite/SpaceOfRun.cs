namespace ConfluenceOps.Documents.Sqlite;

/// <summary>The space that an import fills.</summary>
internal sealed class SpaceOfRun
{
    public long Id { get; init; }

    public string Site { get; init; } = "";

    /// <summary>Whether Confluence is the source of truth: nobody edits here then what the next import would put back.</summary>
    public bool IsOfConfluence { get; init; }
}
