using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.Markup;
using ConfluenceOps.PowerShell.Completion;
using ConfluenceOps.Publishing;

namespace ConfluenceOps.PowerShell.Documents;

/// <summary>Writes documents as a tree of Markdown files.</summary>
/// <remarks>
/// A folder for each space, and in it pages below pages as in Confluence. Each file begins with what is known of the document:
/// id, version, author, dates, labels, and where its page is. Links between documents are relative; the files of a document lie
/// in a folder beside it. Names are safe on Windows, macOS and Linux. Run it again at any time: what differs is written, what
/// an earlier run wrote and is gone from the catalog is removed, and files that somebody else wrote or changed are left alone.
/// </remarks>
/// <example>
/// <code>Export-Document ./wiki</code>
/// <para>Writes all documents of the catalog.</para>
/// </example>
/// <example>
/// <code>Get-Document -Space ENG -Tag runbook | Export-Document ./runbooks -Flavor Obsidian</code>
/// <para>Writes the runbooks of a space for Obsidian.</para>
/// </example>
/// <example>
/// <code>Export-Document ./wiki -Space ENG -IncludeComment -WhatIf</code>
/// <para>Says what would be written where.</para>
/// </example>
[Cmdlet(VerbsData.Export, "Document", SupportsShouldProcess = true, DefaultParameterSetName = ByCondition)]
[OutputType(typeof(FolderExport))]
public sealed class ExportDocumentCommand : CatalogCommand
{
    private const string ByCondition = "Condition";
    private const string ById = "Id";

    private readonly List<long> _ids = [];

    /// <summary>The folder; made when it is missing.</summary>
    [Parameter(Position = 0, Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The catalog's numbers of documents.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ById, ValueFromPipelineByPropertyName = true)]
    [Alias("DocumentId")]
    public long[] Id { get; set; } = [];

    /// <summary>Keys of spaces; wildcards allowed. Left out: all of them.</summary>
    [Parameter(ParameterSetName = ByCondition)]
    [SupportsWildcards, ArgumentCompleter(typeof(DocumentSpaceCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Space { get; set; } = [];

    /// <summary>Tags; a document must have all of them.</summary>
    [Parameter(ParameterSetName = ByCondition)]
    [ArgumentCompleter(typeof(DocumentTagCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Tag { get; set; } = [];

    /// <summary>For whom the Markdown is written.</summary>
    [Parameter]
    public MarkdownFlavor Flavor { get; set; } = MarkdownFlavor.GitHub;

    /// <summary>Write the comments after the texts.</summary>
    [Parameter]
    public SwitchParameter IncludeComment { get; set; }

    /// <summary>Replace and remove files also where somebody else wrote or changed them.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override Task ProcessAsync(ICatalog catalog, CancellationToken cancel)
    {
        _ids.AddRange(Id);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    protected override async Task EndAsync(ICatalog catalog, CancellationToken cancel)
    {
        if (await FindSpacesAsync(catalog, Space, cancel) is not { } spaces)
            return;
        var path = SessionState.Path.GetUnresolvedProviderPathFromPSPath(Path);
        if (ParameterSetName == ById && _ids.Count == 0 || !await ShouldProcessAsync(path, $"Write documents of {catalog.Location}"))
            return;
        var folder = new DocumentFolder(catalog, path) { Flavor = Flavor, WithComments = IncludeComment, Force = Force };
        using var progress = OpenProgress($"Writing {path}");
        var done = await folder.WriteAsync(new DocumentQuery { Ids = _ids, Spaces = spaces, Tags = Tag }, progress, cancel);
        foreach (var alone in done.LeftAlone)
            await WarnAsync($"'{alone}' was written or changed by somebody else and was left alone. Use -Force to replace it.");
        await WriteAsync(done);
    }
}
