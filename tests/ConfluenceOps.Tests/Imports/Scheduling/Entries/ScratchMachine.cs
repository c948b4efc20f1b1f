using ConfluenceOps.Imports.Scheduling.Entries;
using ConfluenceOps.Tests.Sites.Exports;

namespace ConfluenceOps.Tests.Imports.Scheduling.Entries;

/// <summary>A machine with an empty home and programs that do as a test says: nothing gets into the real user's folders.</summary>
internal sealed class ScratchMachine(PlatformID system, params string[] programs) : IMachine, IDisposable
{
    private readonly ScratchFolder _home = new();

    public PlatformID System => system;

    public string Home => _home.Path;

    /// <summary>What was called, a line each.</summary>
    public List<string> Calls { get; } = [];

    /// <summary>The crontab, as the program of that name keeps it; null for none.</summary>
    public string? Crontab { get; set; }

    /// <summary>What programs complain of; null when they do as they are told.</summary>
    public Func<string, string?> Refusal { get; set; } = _ => null;

    public string? Find(string program) => programs.Contains(program) ? $"/usr/bin/{program}" : null;

    public Task<ProgramAnswer> RunAsync(string program, IReadOnlyList<string> arguments, string? input, CancellationToken cancel)
    {
        var call = $"{program} {string.Join(' ', arguments)}".Replace(Home, "~", StringComparison.Ordinal);
        Calls.Add(call);
        if (Refusal(call) is { } complaint)
            return Task.FromResult(new ProgramAnswer(1, "", $"{complaint}\nand more.\n"));
        if (call == "crontab -")
            Crontab = input;
        return Task.FromResult(call == "crontab -l" && Crontab is null ? new ProgramAnswer(1, "", "no crontab for ann\n") : new ProgramAnswer(0, Crontab ?? "", ""));
    }

    public IReadOnlyList<string> Files() =>
        [.. Directory.EnumerateFiles(Home, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Home, file).Replace('\\', '/')).Order()];

    public string Read(string relative) => File.ReadAllText(Path.Combine(Home, relative));

    public void Dispose() => _home.Dispose();
}
