using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.PowerShell.Completion;

namespace ConfluenceOps.PowerShell.Documents.Tags;

/// <summary>Takes tags off documents.</summary>
/// <remarks>
/// The tags themselves stay; Remove-DocumentTag deletes them. Only what was put on here can be taken off: labels of pages are changed in
/// Confluence, and a warning says where one is left.
/// </remarks>
/// <example>
/// <code>New-DocumentTag old; Get-Document -Space OPS | Add-DocumentTag old; Get-Document -Space OPS | Clear-DocumentTag old</code>
/// <para>Makes a tag, puts it on the documents of a space and takes it off again.</para>
/// </example>
/// <example>
/// <code>Get-Document -Filter { Modified -gt '2026-01-01' } | Clear-DocumentTag runbook -WhatIf</code>
/// <para>Says which documents would lose a tag.</para>
/// </example>
[Cmdlet(VerbsCommon.Clear, "DocumentTag", SupportsShouldProcess = true)]
[OutputType(typeof(Document))]
public sealed class ClearDocumentTagCommand : DocumentBatchCommand
{
    private readonly Dictionary<string, int> _labelled = [];

    /// <summary>Names of tags.</summary>
    [Parameter(Position = 0, Mandatory = true)]
    [ArgumentCompleter(typeof(DocumentTagCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = [];

    private protected override IReadOnlyList<string> Names => Name;

    private protected override string ActionWith(string name) => $"Take the tag '{VisibleText.Of(name)}' off it";

    private protected override async Task<ChangedBatch> ChangeAsync(
        ICatalog catalog, string name, IReadOnlyCollection<long> documents, CancellationToken cancel)
    {
        var (changed, labelled) = await catalog.Tags.TakeOffAsync(name, documents, cancel);
        _labelled[name] = _labelled.GetValueOrDefault(name) + labelled;
        return changed;
    }

    private protected override async Task CloseAsync()
    {
        foreach (var (name, count) in _labelled.Where(left => left.Value > 0))
            await WarnAsync($"'{name}' is a label of the pages of {count} of these documents, so they bear it still. Labels are changed in Confluence.");
    }
}
