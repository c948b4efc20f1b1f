using System.Text;

namespace ConfluenceOps.Clients;

/// <summary>A change to the file of a client, for somebody to look at before it is made.</summary>
public sealed class ClientFileChange
{
    private readonly string _path;
    private readonly string? _before;
    private readonly McpRegistration _registration;

    internal ClientFileChange(McpRegistration registration, string? before, string? after) =>
        (_registration, _path, _before, After) = (registration, registration.Path, before, after);

    /// <summary>The whole text that the file would have; null where there is no file and none is needed.</summary>
    public string? After { get; }

    /// <summary>Whether that is another one than it has.</summary>
    public bool IsNeeded => After != _before;

    /// <summary>Writes the file, whole or not at all; one that is right already is left alone.</summary>
    /// <exception cref="ClientFileException">The file cannot be written.</exception>
    public async Task<McpRegistration> MakeAsync(CancellationToken cancel)
    {
        if (!IsNeeded || After is null)
            return _registration;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
            // Who keeps their settings elsewhere and links to them wants them changed there.
            var target = File.Exists(_path) ? File.ResolveLinkTarget(_path, returnFinalTarget: true)?.FullName ?? _path : _path;
            // Claude Code keeps tokens of its own in the same file: whoever could not read it before cannot read it after.
            await WholeFile.WriteAsync(target, stream => stream.WriteAsync(Encoding.UTF8.GetBytes(After), cancel).AsTask(), cancel, onlyForUser: IsOnlyForUser(target)).ConfigureAwait(false);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw ClientFileException.Unwritable(_path, error);
        }
        return _registration with { Changed = true };
    }

    private static bool IsOnlyForUser(string path) =>
        !OperatingSystem.IsWindows() && File.Exists(path)
        && (File.GetUnixFileMode(path) & (UnixFileMode.GroupRead | UnixFileMode.OtherRead)) == 0;
}
