using System.Globalization;
using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.DataCenter.Auditing;

/// <summary>A place in the log that stays where it is when something new is told: an instant, and how much of it was given.</summary>
internal static class AuditCursor
{
    /// <summary>The cursor of what follows after so many records.</summary>
    public static string Behind(List<SandboxAuditRecord> records, int count)
    {
        var at = records[count - 1].At;
        var given = records.Take(count).Reverse().TakeWhile(record => record.At == at).Count();
        return string.Create(CultureInfo.InvariantCulture, $"{at.UtcTicks},{given}");
    }

    /// <summary>The index of the first record behind a cursor.</summary>
    public static int Find(List<SandboxAuditRecord> records, string cursor)
    {
        if (cursor.Split(',') is not [var ticks, var given]
            || !long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            || !int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            throw new RefusedException(400, "The page cursor is not one that this site gave");
        var first = records.FindIndex(record => record.At.UtcTicks <= at);
        if (first < 0)
            return records.Count;
        return first + records.Skip(first).Take(count).Count(record => record.At.UtcTicks == at);
    }
}
