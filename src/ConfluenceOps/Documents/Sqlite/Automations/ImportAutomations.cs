using ConfluenceOps.Documents.Automations;
using ConfluenceOps.Documents.Sqlite.Automations.Acts;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Documents.Sqlite.Automations;

/// <summary>Runs automations on what a batch of an import did, in the batch's own transaction.</summary>
/// <remarks>
/// They are read anew for each batch, so that one that is changed or removed meanwhile is; what they do themselves is never looked at, so that none
/// starts another or itself.
/// </remarks>
internal sealed class ImportAutomations(TimeProvider clock)
{
    private readonly FilterBook _filters = new();

    public void Run(SqliteConnection connection, long import, TouchedDocuments touched)
    {
        var pulled = touched.ByTrigger.ToList();
        if (pulled.Count == 0)
            return;
        var automations = AutomationRow.List(connection);
        foreach (var (trigger, documents) in pulled)
        {
            var pool = new DocumentPool(connection, documents);
            foreach (var automation in automations.Where(automation => automation.StartsBy(trigger)))
                Run(connection, automation, trigger, import, pool);
        }
    }

    private void Run(SqliteConnection connection, AutomationRow automation, AutomationTrigger trigger, long import, DocumentPool pool)
    {
        var (run, hasFailed) = AutomationHistory.Begin(connection, automation, trigger, import, clock.GetUtcNow());
        // What failed on one batch would on the next, and a pattern that takes forever would take it again.
        if (hasFailed)
            return;
        var began = clock.GetTimestamp();
        connection.Execute("SAVEPOINT automation");
        try
        {
            var done = new AutomationWork(automation, _filters).Do(connection, pool, new ActTime(run, clock.GetUtcNow()));
            AutomationHistory.Advance(connection, run, pool.Count, done, clock.GetElapsedTime(began));
        }
        catch (Exception error) when (IsItsOwn(error))
        {
            connection.Execute("ROLLBACK TO automation");
            pool.Change();
            AutomationHistory.Advance(connection, run, pool.Count, default, clock.GetElapsedTime(began));
            AutomationHistory.End(connection, run, AutomationStatus.Failed, error.Message);
        }
        finally
        {
            // After an error that is not the automation's own everything is rolled back, or was by SQLite itself.
            if (SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0)
                connection.Execute("RELEASE automation");
        }
    }

    /// <summary>Whether an error is that of the automation, and not one of the disk or the file, after which the import cannot go on either.</summary>
    private static bool IsItsOwn(Exception error) =>
        error is ConfluenceOpsException || (error is SqliteException trouble && SqliteTrouble.Explain(trouble, "") is null);
}
