using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Merging;
using ConfluenceOps.Imports.Drift;
using ConfluenceOps.PowerShell.Completion;
using ConfluenceOps.PowerShell.Connections;

namespace ConfluenceOps.PowerShell.Documents;

/// <summary>Finds the documents that are not what their pages are: edited here, edited there, both, gone there, moved there.</summary>
/// <remarks>
/// Three texts are held against each other: the one that was imported when both sides were the same, the one here, and the one there. With a
/// connection to the site that the documents came from, the site is asked what changed, as cheaply as an import asks; without one documents
/// are compared with what was imported last. Nothing is changed on either side. What does not differ is not listed, nor are, in spaces of more
/// than 1,000 documents, pages that only moved: no site tells of them. -ThreeWay shows the three texts side by side, piece by piece, as
/// Merge-Document takes them; -Ours and -Theirs do so for any two versions of a document.
/// </remarks>
/// <example>
/// <code>Compare-Document -Space ENG</code>
/// <para>Lists the documents of a space that differ from their pages.</para>
/// </example>
/// <example>
/// <code>Get-Document -Edited | Compare-Document -Detailed</code>
/// <para>Shows what was changed in the documents that were edited here, and in their pages since.</para>
/// </example>
/// <example>
/// <code>Compare-Document -Space ENG | Where-Object Drift -eq Both | Get-DocumentVersion</code>
/// <para>Lists the versions of the documents that were edited on both sides.</para>
/// </example>
/// <example>
/// <code>Get-Document -Edited | Compare-Document -ThreeWay | Where-Object Change -ne None</code>
/// <para>Shows side by side what was changed on each side, and where both changed the same lines.</para>
/// </example>
/// <example>
/// <code>$document = New-Document 'Three versions' -Content 'one'
/// Set-Document $document.Id -Content 'one', 'two'
/// Set-Document $document.Id -Content 'zero', 'one'
/// Compare-Document -Id $document.Id -Ours 2 -Theirs 3</code>
/// <para>Holds two versions of a document against each other and against the one before both.</para>
/// </example>
[Cmdlet(VerbsData.Compare, "Document", DefaultParameterSetName = ByCondition)]
[OutputType(typeof(DocumentDrift), typeof(DocumentDifference), typeof(DocumentChunk))]
public sealed class CompareDocumentCommand : CatalogCommand
{
    private const string ByCondition = "Condition";
    private const string ById = "Id";
    private const string ByVersions = "Versions";

    private readonly List<long> _ids = [];

    /// <summary>Titles; wildcards allowed. Left out: all of them.</summary>
    [Parameter(Position = 0, ParameterSetName = ByCondition)]
    [SupportsWildcards, ArgumentCompleter(typeof(DocumentTitleCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Title { get; set; } = [];

    /// <summary>The catalog's numbers of documents.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ById, ValueFromPipelineByPropertyName = true)]
    [Parameter(Mandatory = true, ParameterSetName = ByVersions, ValueFromPipelineByPropertyName = true)]
    [Alias("DocumentId")]
    public long[] Id { get; set; } = [];

    /// <summary>Keys of spaces; wildcards allowed. Left out: all of them.</summary>
    [Parameter(ParameterSetName = ByCondition)]
    [SupportsWildcards, ArgumentCompleter(typeof(DocumentSpaceCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Space { get; set; } = [];

    /// <summary>Show what differs, line by line. Pages that changed are read for it.</summary>
    [Parameter(ParameterSetName = ByCondition)]
    [Parameter(ParameterSetName = ById)]
    public SwitchParameter Detailed { get; set; }

    /// <summary>Show the text that both sides began from, the one here (ours) and the one there (theirs) side by side, piece by piece. Pages that changed are read for it.</summary>
    [Parameter]
    public SwitchParameter ThreeWay { get; set; }

    /// <summary>The version of a document that is our side.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByVersions)]
    public int Ours { get; set; }

    /// <summary>The version that is the other side.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByVersions)]
    public int Theirs { get; set; }

    /// <summary>The version that both began from. Left out: the last one that was imported before both of them, else the last one before both.</summary>
    [Parameter(ParameterSetName = ByVersions)]
    public int? Base { get; set; }

    /// <summary>The connection to the site of the documents, or its name. Left out: the one made last, if there is one.</summary>
    [Parameter(ParameterSetName = ByCondition)]
    [Parameter(ParameterSetName = ById)]
    [ConnectionName, ArgumentCompleter(typeof(ConnectionCompleter))]
    public SiteConnection? Connection { get; set; }

    /// <inheritdoc/>
    protected override Task ProcessAsync(ICatalog catalog, CancellationToken cancel)
    {
        if (ParameterSetName == ByVersions)
            return ForEachAsync(Id, id => CompareVersionsAsync(catalog, id, cancel));
        _ids.AddRange(Id);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    protected override async Task EndAsync(ICatalog catalog, CancellationToken cancel)
    {
        if (ParameterSetName == ByVersions)
            return;
        using var progress = OpenProgress("Comparing documents with their pages");
        var check = new DriftCheck(catalog, (Connection ?? Session.Default)?.Site, TimeProvider.System) { InDetail = Detailed || ThreeWay, Progress = progress };
        if (ParameterSetName == ById)
        {
            if (_ids.Count > 0)
                await CompareAsync(check, new DocumentQuery { Ids = _ids }, cancel);
            return;
        }
        if (await FindSpacesAsync(catalog, Space, cancel) is not { } spaces)
            return;
        await ForEachAsync(
            spaces.Count > 0 ? spaces : await catalog.GetSpaceKeysAsync(cancel),
            space => CompareAsync(check, new DocumentQuery { Titles = Title, Spaces = [space] }, cancel));
    }

    private async Task CompareVersionsAsync(ICatalog catalog, long id, CancellationToken cancel)
    {
        foreach (var chunk in (await new DocumentMerging(catalog).BetweenAsync(id, Ours, Theirs, Base, cancel)).Chunks)
            await WriteAsync(chunk);
    }

    private async Task CompareAsync(DriftCheck check, DocumentQuery query, CancellationToken cancel)
    {
        await foreach (var drift in check.RunAsync(query, cancel))
        {
            if (!ThreeWay)
                await WriteAsync(drift);
            else
                foreach (var chunk in ((DocumentDifference)drift).GetChunks())
                    await WriteAsync(chunk);
        }
    }
}
