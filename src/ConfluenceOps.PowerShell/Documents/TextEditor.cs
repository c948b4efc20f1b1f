using System.ComponentModel;
using System.Diagnostics;

namespace ConfluenceOps.PowerShell.Documents;

/// <summary>The editor that the user has chosen, in the terminal of the session.</summary>
/// <param name="command">The program, with arguments that come before the file.</param>
internal sealed class TextEditor(string command)
{
    /// <summary>The one that is named, else that of the environment, else what the system has.</summary>
    public static TextEditor Find(string? named) => new(
        new[] { named, Environment.GetEnvironmentVariable("VISUAL"), Environment.GetEnvironmentVariable("EDITOR") }.FirstOrDefault(one => !string.IsNullOrWhiteSpace(one))
        ?? (OperatingSystem.IsWindows() ? "notepad" : "vi"));

    /// <summary>Gives a text of a document to the editor, and saves what became of it.</summary>
    /// <param name="id">The document.</param>
    /// <param name="text">The text.</param>
    /// <param name="save">Saves a text; when that fails, the file with the edit is kept.</param>
    /// <param name="warn">Says where the file is.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="EditorException">The editor did not start, or ended with an error.</exception>
    public async Task<T> EditAsync<T>(long id, string text, Func<string, Task<T>> save, Func<string, Task> warn, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("confluenceops-");
        var file = Path.Combine(folder.FullName, $"document-{id}.md");
        await File.WriteAllTextAsync(file, text, cancel);
        try
        {
            await EditAsync(file, cancel);
            var saved = await save(await File.ReadAllTextAsync(file, cancel));
            folder.Delete(recursive: true);
            return saved;
        }
        catch (ConfluenceOpsException error) when (error is not EditorException)
        {
            await warn($"The edit was not saved. It is kept in {file}.");
            throw;
        }
    }

    /// <summary>Waits until the file is edited.</summary>
    /// <exception cref="EditorException">It did not start, or ended with an error.</exception>
    private async Task EditAsync(string file, CancellationToken cancel)
    {
        var words = Words();
        var start = new ProcessStartInfo(words[0]) { UseShellExecute = false };
        foreach (var word in words.Skip(1).Append(file))
            start.ArgumentList.Add(word);
        try
        {
            using var editor = Process.Start(start) ?? throw new EditorException(command, "it did not start");
            try
            {
                await editor.WaitForExitAsync(cancel);
            }
            finally
            {
                if (!editor.HasExited)
                    editor.Kill(entireProcessTree: true);
            }
            if (editor.ExitCode != 0)
                throw new EditorException(command, $"it ended with {editor.ExitCode}");
        }
        catch (Win32Exception error)
        {
            throw new EditorException(command, error.Message, error);
        }
    }

    /// <summary>As people write it into the environment: words with blanks between, in double quotes where they have blanks themselves.</summary>
    private List<string> Words()
    {
        var words = new List<string>();
        foreach (var (part, index) in command.Split('"').Select((part, index) => (part, index)))
        {
            if (index % 2 == 1)
                words.Add(part);
            else
                words.AddRange(part.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }
        return words;
    }
}
