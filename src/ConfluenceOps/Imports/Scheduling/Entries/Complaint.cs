using System.Globalization;

namespace ConfluenceOps.Imports.Scheduling.Entries;

/// <summary>Why a program failed, by what it says itself.</summary>
internal static class Complaint
{
    public static string Of(string program, ProgramAnswer answer)
    {
        var said = answer.Errors.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
        return said is null
            ? string.Create(CultureInfo.InvariantCulture, $"{program} ended with {answer.ExitCode}")
            : $"{program} says '{said.TrimEnd('.')}'";
    }
}
