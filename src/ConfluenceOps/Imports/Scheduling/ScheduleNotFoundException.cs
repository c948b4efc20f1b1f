namespace ConfluenceOps.Imports.Scheduling;

/// <summary>The catalog has no schedule of that name.</summary>
public sealed class ScheduleNotFoundException(string name, string catalog) : ConfluenceOpsException(
    $"The catalog '{catalog}' has no schedule '{name}'.",
    "List those it has with Get-ConfluenceImportSchedule, and see that it is the right catalog.")
{
    /// <inheritdoc/>
    public override string ErrorId => "ScheduleNotFound";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.NotFound;
}
