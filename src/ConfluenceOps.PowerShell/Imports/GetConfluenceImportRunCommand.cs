using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.PowerShell.Completion;
using ConfluenceOps.PowerShell.Documents;

namespace ConfluenceOps.PowerShell.Imports;

/// <summary>Lists what imports did, newest first.</summary>
/// <remarks>Each import of a space is a run, also one that failed before it began. Message says what went wrong.</remarks>
/// <example>
/// <code>Get-ConfluenceImportRun -Last 20 | Format-Table Started, Space, Added, Changed, Moved, Removed, Failed, Requests, Duration</code>
/// <para>Shows what the last twenty imports did.</para>
/// </example>
/// <example>
/// <code>Get-ConfluenceImportRun -Status Failed, Partial | Format-List Started, Space, Message</code>
/// <para>Shows what went wrong, and why.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "ConfluenceImportRun")]
[OutputType(typeof(ImportRun))]
public sealed class GetConfluenceImportRunCommand : CatalogCommand
{
    /// <summary>Keys of spaces; wildcards allowed. Left out: all spaces.</summary>
    [Parameter(Position = 0)]
    [Alias("Key"), SupportsWildcards, ArgumentCompleter(typeof(DocumentSpaceCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Space { get; set; } = [];

    /// <summary>How they ended.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public ImportStatus[] Status { get; set; } = [];

    /// <summary>Schedules that asked for them; wildcards allowed. Left out: all runs, those that a person asked for included.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Name"), SupportsWildcards, ArgumentCompleter(typeof(ScheduleNameCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Schedule { get; set; } = [];

    /// <summary>How many at most, the newest.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int Last { get; set; } = 20;

    /// <inheritdoc/>
    protected override async Task ProcessAsync(ICatalog catalog, CancellationToken cancel)
    {
        foreach (var run in await catalog.Imports.GetRunsAsync(new RunQuery { Last = Last, Spaces = Space, Schedules = Schedule, Statuses = Status }, cancel))
            await WriteAsync(run);
    }
}
