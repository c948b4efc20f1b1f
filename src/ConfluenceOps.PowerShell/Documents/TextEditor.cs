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

    /// <summary>Waits until the file is edited.</summary>
    /// <exception cref="EditorException">It did not start, or ended with an error.</exception>
    public async Task EditAsync(string file, CancellationToken cancel)
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
