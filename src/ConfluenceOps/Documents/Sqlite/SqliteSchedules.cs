using ConfluenceOps.Documents.Access;
using Dapper;

namespace ConfluenceOps.Documents.Sqlite;

/// <summary>The schedules of a catalog in SQLite.</summary>
internal sealed class SqliteSchedules(Database database) : IScheduleStore
{
    public Task<IReadOnlyList<StoredSchedule>> ListAsync(CancellationToken cancel) =>
        database.ReadAsync<IReadOnlyList<StoredSchedule>>(connection => [.. connection.Query<StoredSchedule>(Statement.Schedules)], cancel);

    public Task SaveAsync(StoredSchedule schedule, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        return database.WriteAsync(
            AccessLevel.CanEdit,
            connection => connection.Execute(Statement.SaveSchedule, new { name = schedule.Name, definition = schedule.Definition }),
            cancel);
    }

    public Task<bool> RemoveAsync(string name, CancellationToken cancel) =>
        database.WriteAsync(
            AccessLevel.CanEdit,
            connection => connection.Execute(Statement.RemoveSchedule, new { name }) > 0,
            cancel);
}
