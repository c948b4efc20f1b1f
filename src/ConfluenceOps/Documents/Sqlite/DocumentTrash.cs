using Dapper;
using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Documents.Sqlite;

/// <summary>Documents whose pages are gone: out of the lists and the index, and back.</summary>
internal static class DocumentTrash
{
    /// <returns>The documents that went there.</returns>
    public static IReadOnlyList<long> Remove(SqliteConnection connection, long space, IReadOnlyDictionary<string, GoneReason> pages, DateTimeOffset now)
    {
        var removed = new List<long>();
        foreach (var (page, reason) in pages)
        {
            var id = connection.QuerySingleOrDefault<long?>(Statement.Remove, new { page, space, reason = (int)reason, gone = Moment.Store(now) });
            if (id is not { } document)
                continue;
            connection.Execute(Statement.Unindex, new { document });
            removed.Add(document);
        }

        return removed;
    }

    /// <summary>Takes a document back by hand.</summary>
    public static Document TakeBack(SqliteConnection connection, long id)
    {
        if (connection.Execute(Statement.TakeBack, new { id }) > 0)
            connection.Execute(Statement.IndexAgain, new { document = id });
        return DocumentReader.Get(connection, id);
    }

    public static int Purge(SqliteConnection connection, long space, DateTimeOffset before) =>
        connection.Execute(Statement.Purge, new { space, before = Moment.Store(before) });

    /// <summary>Deletes by hand what lies in the trash.</summary>
    public static ClearedTrash Clear(SqliteConnection connection, string key, DateTimeOffset before, bool withEdits)
    {
        var which = new { key, before = Moment.Store(before), withEdits };
        var deleted = connection.Execute(Statement.ClearTrash, which);
        return new ClearedTrash(key, deleted, connection.ExecuteScalar<int>(Statement.CountTrash, which));
    }

    /// <summary>Gives documents the text back that was imported last; what was written here becomes a version.</summary>
    /// <returns>The documents that were edited.</returns>
    public static IReadOnlyList<long> OverrideEdits(SqliteConnection connection, Uri site, IEnumerable<string> pages)
    {
        var edited = KnownPages.ById(connection, site, pages).Values.Where(page => page is { IsEdited: true, IsGone: false }).Select(page => page.DocumentId).ToList();
        foreach (var document in edited)
            OverrideEdit(connection, document);

        return edited;
    }

    /// <summary>Gives a document the text back that was imported last.</summary>
    public static void OverrideEdit(SqliteConnection connection, long document)
    {
        connection.Execute(Statement.Unindex, new { document });
        connection.Execute(Statement.KeepVersion, new { document });
        connection.Execute(Statement.RaiseVersion, new { document });
        connection.Execute(Statement.TakeImport, new { document });
        connection.Execute(Statement.IndexAgain, new { document });
    }
}
