using System.Diagnostics;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Documents.Sqlite;

/// <summary>Who imports a space, one at a time.</summary>
internal static class ImportLock
{
    public static bool Hold(SqliteConnection connection, long space, string key, ImportHolder holder, TimeSpan lease, DateTimeOffset now)
    {
        var before = connection.QuerySingleOrDefault<HolderRow>(Statement.HolderOf, new { space });
        var taken = connection.Execute(Statement.Hold, new
        {
            space,
            holder = holder.Name,
            machine = holder.Machine,
            process = holder.Process,
            now = Moment.Store(now),
            silent = Moment.Store(now - lease),
            // A clock that was set back must not make a dead holder live for years.
            ahead = Moment.Store(now + lease),
            dead = before is not null && IsDead(before, holder) ? before.Holder : null,
        });
        return taken == 1
            ? true
            : throw new SpaceBusyException(key, before!.ToHolder(), Moment.Read(before.Since));
    }

    public static bool Stay(SqliteConnection connection, ImportHolder holder, DateTimeOffset now) =>
        connection.Execute(Statement.Stay, new { holder = holder.Name, now = Moment.Store(now) }) > 0;

    public static bool LetGo(SqliteConnection connection, ImportHolder holder) =>
        connection.Execute(Statement.LetGo, new { holder = holder.Name }) > 0;

    /// <summary>Sees to it that nobody imports.</summary>
    /// <exception cref="SpaceBusyException">Somebody does.</exception>
    public static bool DemandNone(SqliteConnection connection, TimeSpan lease, DateTimeOffset now)
    {
        var live = connection.Query<HolderRow>(Statement.LiveHolders, new { silent = Moment.Store(now - lease), ahead = Moment.Store(now + lease) })
            .FirstOrDefault(row => !IsDead(row, ImportHolder.New()));
        return live is null ? true : throw new SpaceBusyException(live.Space, live.ToHolder(), Moment.Read(live.Since));
    }

    /// <summary>Whether a holder's process is known to be gone. Of another machine nothing is known.</summary>
    private static bool IsDead(HolderRow before, ImportHolder asking)
    {
        if (before.Machine != asking.Machine || before.Process == asking.Process)
            return false;
        try
        {
            using var process = Process.GetProcessById(before.Process);
            // Numbers of processes are used again: one that began after the hold is not the holder.
            return process.HasExited || process.StartTime.ToUniversalTime() > Moment.Read(before.Since).UtcDateTime.AddSeconds(2);
        }
        catch (ArgumentException)
        {
            return true;
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            return false;
        }
    }

    private sealed class HolderRow
    {
        public string Holder { get; init; } = "";

        public string Machine { get; init; } = "";

        public int Process { get; init; }

        public long Since { get; init; }

        public string Space { get; init; } = "";

        public ImportHolder ToHolder() => new(Holder, Machine, Process);
    }
}
