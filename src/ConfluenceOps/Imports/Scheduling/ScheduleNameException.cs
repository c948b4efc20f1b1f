namespace ConfluenceOps.Imports.Scheduling;

/// <summary>A schedule cannot be called that: its name is a name of files, units, tasks and labels too, on every system.</summary>
public sealed class ScheduleNameException : ConfluenceOpsException
{
    private const int Longest = 64;

    private ScheduleNameException(string name)
        : base(
            $"A schedule cannot be called '{name}'.",
            $"Give it a name of at most {Longest} letters from A to Z, digits, hyphens, dots and underscores that begins with a letter or a digit, such as nightly.") { }

    /// <inheritdoc/>
    public override string ErrorId => "ScheduleName";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.InvalidArgument;

    internal static string IfNoName(string name) =>
        name is { Length: > 0 and <= Longest } && char.IsAsciiLetterOrDigit(name[0]) && name.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '.' or '_')
            ? name
            : throw new ScheduleNameException(name);
}
