using System.Text.Json;
using ConfluenceOps.Documents.Automations;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Documents.Sqlite.Automations;

/// <summary>What automations did, inside the caller's transaction.</summary>
internal static class AutomationHistory
{
    /// <summary>Opens the record of a run, or finds that of the import which is under way.</summary>
    /// <returns>Its number, and whether it has failed already.</returns>
    public static (long Run, bool HasFailed) Begin(SqliteConnection connection, AutomationRow automation, AutomationTrigger trigger, long? import, DateTimeOffset now)
    {
        // A run within an import needs no end: what is done by the last batch is what it did.
        var status = import is null ? AutomationStatus.Running : AutomationStatus.Completed;
        var (run, found) = connection.QuerySingle<(long, long)>(Statement.BeginAutomationRun, new
        {
            automation = automation.Id,
            name = automation.Name,
            trigger = (int)trigger,
            import,
            started = Moment.Store(now),
            status = (int)status,
        });
        return (run, found == (int)AutomationStatus.Failed);
    }

    public static void Advance(SqliteConnection connection, long run, int documents, WorkDone done, TimeSpan took) =>
        connection.Execute(Statement.AdvanceAutomationRun, new { run, documents, matched = done.Matched, changed = done.Changed, milliseconds = took.TotalMilliseconds });

    public static bool End(SqliteConnection connection, long run, AutomationStatus status, string? error) =>
        connection.Execute(Statement.EndAutomationRun, new { run, status = (int)status, error }) > 0;

    public static AutomationRun Get(SqliteConnection connection, long run) => List(connection, new AutomationRunQuery(), run).Single();

    public static IReadOnlyList<AutomationRun> List(SqliteConnection connection, AutomationRunQuery query, long? run = null) =>
    [
        .. connection.Query<AutomationRunRow>(Statement.AutomationRuns, new
        {
            run,
            import = query.ImportId,
            names = AnyOf(query.Names),
            statuses = AnyOf([.. query.Statuses.Select(status => (int)status)]),
            last = query.Last,
        }).Select(row => row.ToRun()),
    ];

    private static string? AnyOf<T>(IReadOnlyList<T> values) => values.Count == 0 ? null : JsonSerializer.Serialize(values);
}
