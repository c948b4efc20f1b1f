namespace ConfluenceOps.Imports.Scheduling.Entries;

/// <summary>The operating system would not start a schedule, or not stop starting it.</summary>
public sealed class SystemEntryException : ConfluenceOpsException
{
    private SystemEntryException(string happened, string advice)
        : base(happened, advice) { }

    /// <inheritdoc/>
    public override string ErrorId => "SystemEntry";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.NotSupported;

    internal static SystemEntryException NotInstalled(string name, IReadOnlyList<string> why) => new(
        $"The schedule '{name}' is registered, but nothing starts it here: {(why.Count > 0 ? string.Join("; ", why) : "this machine has no scheduler that is known")}.",
        "Register it with -PassThru and -EntryKind to get the text that whatever starts jobs here needs, or start Invoke-ConfluenceImportSchedule or 'confluenceops sync --schedule' yourself.");

    internal static SystemEntryException NotRemoved(string name, string why) => new(
        $"The system still starts the schedule '{name}': {why}.",
        "Take the entry away by hand; with -NoEntry the schedule alone is removed.");
}
