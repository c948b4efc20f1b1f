namespace ConfluenceOps.Imports.Scheduling;

/// <summary>No clock of an operating system could keep the times that a schedule names.</summary>
public sealed class CadenceNotPossibleException : ConfluenceOpsException
{
    private CadenceNotPossibleException(string happened, string advice)
        : base(happened, advice) { }

    /// <inheritdoc/>
    public override string ErrorId => "CadenceNotPossible";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.InvalidArgument;

    internal static TimeOnly IfNoMinute(TimeOnly at) => at.Ticks % TimeSpan.TicksPerMinute == 0
        ? at
        : throw new CadenceNotPossibleException($"No schedule can be due at {at:HH:mm:ss.fff}.", "Give hours and minutes, such as 02:00.");

    internal static TimeSpan? IfNoHours(TimeSpan? every) => every is not { } hours || (hours.Ticks % TimeSpan.TicksPerHour == 0 && hours > TimeSpan.Zero && hours < TimeSpan.FromDays(1))
        ? every
        : throw new CadenceNotPossibleException($"No schedule can be due every {hours} again.", "Give whole hours, from 1 to 23.");
}
