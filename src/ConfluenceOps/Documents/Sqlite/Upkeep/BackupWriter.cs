using System.Diagnostics;
using ConfluenceOps.Documents.Upkeep;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Documents.Sqlite.Upkeep;

/// <summary>Writes one backup: the file of the catalog, then its files, and only then under the name that was asked for.</summary>
internal sealed class BackupWriter(string location, FileStore files, string target, IProgress<BackupProgress>? progress)
{
    private const double Megabyte = 1024 * 1024;

    private readonly string _draft = $"{target}.confluenceops-part";
    private readonly FileStore _copies = FileStore.Beside(target);
    private readonly List<string> _copied = [];
    private readonly List<string> _missing = [];
    private readonly Stopwatch _running = Stopwatch.StartNew();

    public CatalogBackup Write(DateTimeOffset now, CancellationToken cancel)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            // One that was killed leaves its draft; the journal of that would be played into this one.
            DeleteDraft();
            CatalogCopy.Write(location, _draft, (done, total) => Report(done, total), cancel);
            // Who may not read the catalog may not read its backup.
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(_draft, File.GetUnixFileMode(location));
            var (documents, referred) = Read(_draft);
            var fileSize = CopyFiles(referred, new FileInfo(_draft).Length, cancel);
            cancel.ThrowIfCancellationRequested();
            Replace();
            _copies.RemoveOthers(referred.Select(file => file.StoredAs).ToHashSet(StringComparer.Ordinal), before: DateTime.MaxValue);
            return new CatalogBackup
            {
                Path = target,
                Location = location,
                Taken = now,
                Documents = documents,
                Files = referred.Count - _missing.Count,
                MissingFiles = _missing,
                Size = new FileInfo(target).Length,
                FileSize = fileSize,
                Duration = _running.Elapsed,
            };
        }
        catch (Exception error)
        {
            TakeBack();
            if (error is SqliteException or IOException or UnauthorizedAccessException)
                throw new BackupFailedException(target, error);
            throw;
        }
    }

    private static (int Documents, List<ReferredFile> Files) Read(string copy)
    {
        using var connection = CatalogCopy.Open(copy, SqliteOpenMode.ReadOnly);
        return (connection.ExecuteScalar<int>("SELECT count(*) FROM document"), connection.Query<ReferredFile>(Statement.ReferredFiles).AsList());
    }

    private long CopyFiles(List<ReferredFile> referred, long before, CancellationToken cancel)
    {
        var sizes = referred.ToDictionary(file => file.StoredAs, file => files.SizeOf(file.StoredAs), StringComparer.Ordinal);
        var (done, total) = (before, before + sizes.Values.Sum(size => size ?? 0));
        foreach (var file in referred)
        {
            cancel.ThrowIfCancellationRequested();
            if (sizes[file.StoredAs] is not { } size)
            {
                _missing.Add(file.FileName);
                continue;
            }
            // Named by what it holds: one of the same name and size is the same.
            if (_copies.SizeOf(file.StoredAs) != size)
            {
                _copied.Add(file.StoredAs);
                files.Copy(file.StoredAs, _copies);
            }
            Report(done += size, total);
        }
        return total - before;
    }

    private void Replace()
    {
        // The log of what was there before would be read as if it belonged to the copy.
        File.Delete($"{target}-wal");
        File.Delete($"{target}-shm");
        File.Move(_draft, target, overwrite: true);
    }

    private void TakeBack()
    {
        try
        {
            DeleteDraft();
            foreach (var file in _copied)
                _copies.Remove(file);
            _copies.RemoveEmptyFolders();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // What went wrong before is what somebody must hear of.
        }
    }

    private void DeleteDraft()
    {
        File.Delete(_draft);
        File.Delete($"{_draft}-journal");
    }

    private void Report(long done, long total) => progress?.Report(new BackupProgress(
        (int)(done / Megabyte), (int)(total / Megabyte), done / Megabyte / Math.Max(_running.Elapsed.TotalSeconds, 0.001)));
}
