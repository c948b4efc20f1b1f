using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Documents.Sqlite;

/// <summary>What SQLite's error codes mean to whoever uses the catalog.</summary>
/// <remarks>https://www.sqlite.org/rescode.html</remarks>
internal static class SqliteTrouble
{
    private const int Perm = 3, ReadOnly = 8, IoErr = 10, Corrupt = 11, Full = 13, CantOpen = 14, NotADb = 26;

    /// <summary>The error to raise instead; null when the code speaks of a bug of ours and must be seen as it is.</summary>
    public static Exception? Explain(SqliteException error, string location) => error.SqliteErrorCode switch
    {
        Full => new CatalogFullException(location, error),
        NotADb or Corrupt => new NotACatalogException(location, error),
        Perm or ReadOnly or IoErr or CantOpen => new CatalogUnavailableException(location, error),
        _ => null,
    };
}
