namespace ConfluenceOps.Imports.Scheduling.Entries;

/// <summary>What entries need of the operating system.</summary>
public interface IMachine
{
    /// <summary>Which system it is.</summary>
    PlatformID System { get; }

    /// <summary>The user's own folder.</summary>
    string Home { get; }

    /// <summary>Where a program is that can be called by its name; null when it is nowhere.</summary>
    string? Find(string program);

    /// <summary>Runs a program to its end.</summary>
    /// <param name="program">Its name.</param>
    /// <param name="arguments">Its arguments, not quoted.</param>
    /// <param name="input">What it reads; null for nothing.</param>
    /// <param name="cancel">Ends it.</param>
    Task<ProgramAnswer> RunAsync(string program, IReadOnlyList<string> arguments, string? input, CancellationToken cancel);
}

/// <summary>What a program left behind.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it wrote.</param>
/// <param name="Errors">What it complained about.</param>
public sealed record ProgramAnswer(int ExitCode, string Output, string Errors);
