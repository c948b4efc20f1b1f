namespace ConfluenceOps.Documents.Sqlite;

/// <summary>Times as the catalog stores them: milliseconds since 1970 in UTC, which sort, compare and shift as numbers.</summary>
internal static class Moment
{
    public static long Store(DateTimeOffset time) => time.ToUnixTimeMilliseconds();

    public static DateTimeOffset Read(long stored) => DateTimeOffset.FromUnixTimeMilliseconds(stored);
}
