using System.Text;

namespace ConfluenceOps.Imports.Scheduling.Entries;

/// <summary>Entries that are files in the user's own folder, which the system is told to look at.</summary>
internal abstract class FiledEntries(IMachine machine) : IEntryPlace
{
    public abstract EntryKind Kind { get; }

    public abstract bool IsHere { get; }

    protected IMachine Machine => machine;

    protected virtual Encoding Encoding => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    public abstract IReadOnlyList<EntryFile> Render(ScheduledJob job);

    public async Task InstallAsync(ScheduledJob job, CancellationToken cancel)
    {
        var files = Render(job);
        if (files.FirstOrDefault(file => File.Exists(file.Path) && !IsOf(file.Path, job.Catalog)) is { } foreign)
            throw new SystemRefusedException($"'{foreign.Path}' is there already, for a schedule of that name in another catalog");
        try
        {
            foreach (var file in files)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(file.Path)!);
                await File.WriteAllTextAsync(file.Path, file.Text, Encoding, cancel).ConfigureAwait(false);
            }
            await LoadAsync(job.Name, cancel).ConfigureAwait(false);
        }
        catch (SystemRefusedException)
        {
            // What the system would not take now must not wake up some other day.
            Delete(files.Select(file => file.Path));
            throw;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new SystemRefusedException(error.Message.TrimEnd('.'), error);
        }
    }

    public async Task<bool> RemoveAsync(string name, string catalog, CancellationToken cancel)
    {
        var files = PathsOf(name).Where(path => File.Exists(path) && IsOf(path, catalog)).ToList();
        if (files.Count == 0)
            return false;
        await UnloadAsync(name, cancel).ConfigureAwait(false);
        Delete(files);
        await ForgetAsync(cancel).ConfigureAwait(false);
        return true;
    }

    /// <summary>Where the files of a schedule are.</summary>
    protected abstract IReadOnlyList<string> PathsOf(string name);

    /// <summary>What stands in each file of a catalog's schedule, and in none of another catalog's.</summary>
    protected abstract string MarkOf(string catalog);

    protected abstract Task LoadAsync(string name, CancellationToken cancel);

    protected abstract Task UnloadAsync(string name, CancellationToken cancel);

    /// <summary>What is to be done when the files are gone.</summary>
    protected virtual Task ForgetAsync(CancellationToken cancel) => Task.CompletedTask;

    protected async Task CallAsync(string program, IReadOnlyList<string> arguments, CancellationToken cancel)
    {
        var answer = await machine.RunAsync(program, arguments, null, cancel).ConfigureAwait(false);
        if (answer.ExitCode != 0)
            throw new SystemRefusedException(Complaint.Of(program, answer));
    }

    private bool IsOf(string path, string catalog) => File.ReadAllText(path, Encoding).Contains(MarkOf(catalog), StringComparison.Ordinal);

    private static void Delete(IEnumerable<string> paths)
    {
        try
        {
            foreach (var path in paths)
                File.Delete(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new SystemRefusedException(error.Message.TrimEnd('.'), error);
        }
    }
}
