namespace ConfluenceOps.Imports.Scheduling;

/// <summary>What the catalog keeps under the name of a schedule is damaged, or of a newer version.</summary>
public sealed class ScheduleUnreadableException : ConfluenceOpsException
{
    private ScheduleUnreadableException(string happened, string advice, Exception? inner = null)
        : base(happened, advice, inner) { }

    /// <inheritdoc/>
    public override string ErrorId => "ScheduleUnreadable";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.InvalidData;

    internal static ScheduleUnreadableException Newer(string name) => new(
        $"The schedule '{name}' was registered by a newer version of ConfluenceOps.", "Update ConfluenceOps, or register the schedule again.");

    internal static ScheduleUnreadableException Damaged(string name, Exception? inner) => new(
        $"What the catalog says of the schedule '{name}' is damaged.", "Register the schedule again.", inner);
}
