using System.Globalization;

namespace ConfluenceOps.Imports.Scheduling.Entries;

/// <summary>The user's crontab, of which only the lines between two marks of our own are touched.</summary>
/// <remarks>crontab(5)</remarks>
internal sealed class Crontab(IMachine machine) : IEntryPlace
{
    private const string Program = "crontab";

    public EntryKind Kind => EntryKind.Crontab;

    public bool IsHere => machine.Find(Program) is not null;

    public IReadOnlyList<EntryFile> Render(ScheduledJob job) => [new(Program, string.Concat(LinesOf(job).Select(line => $"{line}\n")))];

    public async Task InstallAsync(ScheduledJob job, CancellationToken cancel)
    {
        // Whoever cannot tell an empty crontab from one that could not be read would write over the latter.
        var (lines, trouble) = await ReadAsync(cancel).ConfigureAwait(false);
        if (trouble is not null)
            throw new SystemRefusedException(trouble);
        Cut(lines, job.Name, job.Catalog);
        lines.AddRange(LinesOf(job));
        await WriteAsync(lines, cancel).ConfigureAwait(false);
    }

    public async Task<bool> RemoveAsync(string name, string catalog, CancellationToken cancel)
    {
        // Who may not read it has never written to it.
        var (lines, _) = await ReadAsync(cancel).ConfigureAwait(false);
        var isThere = Cut(lines, name, catalog);
        if (isThere)
            await WriteAsync(lines, cancel).ConfigureAwait(false);
        return isThere;
    }

    private static IReadOnlyList<string> LinesOf(ScheduledJob job)
    {
        var hours = string.Join(',', job.Cadence.Times.Select(time => time.Hour));
        var days = job.Cadence.Days.Count > 0 ? string.Join(',', job.Cadence.Days.Select(day => (int)day)) : "*";
        var command = $"{ShellWords.Environment(job.EnvironmentFile)}exec {string.Join(' ', job.Command.Select(ShellWords.Quote))}";
        return
        [
            BeginOf(job.Name, job.Catalog),
            $"# ~/.config/{job.EnvironmentFile} holds {job.Variables}: one NAME=value a line, and nobody else may read it (chmod 600).",
            // To cron a percent sign is the end of the line.
            string.Create(CultureInfo.InvariantCulture, $"{job.Cadence.At.Minute} {hours} * * {days} {command.Replace("%", @"\%", StringComparison.Ordinal)}"),
            EndOf(job.Name, job.Catalog),
        ];
    }

    private static string BeginOf(string name, string catalog) => $"# >>> confluenceops {name} of the catalog '{catalog}'";

    private static string EndOf(string name, string catalog) => $"# <<< confluenceops {name} of the catalog '{catalog}'";

    private static bool Cut(List<string> lines, string name, string catalog)
    {
        var begin = lines.IndexOf(BeginOf(name, catalog));
        if (begin < 0)
            return false;
        var end = lines.IndexOf(EndOf(name, catalog), begin);
        if (end < 0)
            throw new SystemRefusedException("somebody has changed the lines of this schedule in the crontab, so that nobody can tell where they end");
        lines.RemoveRange(begin, end - begin + 1);
        return true;
    }

    private async Task<(List<string> Lines, string? Trouble)> ReadAsync(CancellationToken cancel)
    {
        var answer = await machine.RunAsync(Program, ["-l"], null, cancel).ConfigureAwait(false);
        return answer.ExitCode == 0 ? ([.. answer.Output.Split('\n')[..^1]], null)
            : answer.Errors.Contains("no crontab for", StringComparison.OrdinalIgnoreCase) ? ([], null)
            : ([], Complaint.Of(Program, answer));
    }

    private async Task WriteAsync(IReadOnlyList<string> lines, CancellationToken cancel)
    {
        var answer = await machine.RunAsync(Program, ["-"], string.Concat(lines.Select(line => $"{line}\n")), cancel).ConfigureAwait(false);
        if (answer.ExitCode != 0)
            throw new SystemRefusedException(Complaint.Of(Program, answer));
    }
}
