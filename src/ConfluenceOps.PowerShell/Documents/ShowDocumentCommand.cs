using System.Management.Automation;
using ConfluenceOps.Browsers;
using ConfluenceOps.Documents;
using ConfluenceOps.Publishing.Html;

namespace ConfluenceOps.PowerShell.Documents;

/// <summary>Shows documents in the browser, each as one page that needs nothing from outside.</summary>
/// <remarks>
/// The page says where the document comes from and as of when, holds its pictures and draws its Mermaid diagrams. Nothing in the text can run,
/// and the browser fetches nothing: pictures that are elsewhere are named, with a link. Without -Path the page is a temporary file that nobody
/// but you can read; it is deleted when something is shown a day later or more. Where there is no browser, a warning says where the page is.
/// </remarks>
/// <example>
/// <code>Find-Document 'deploy' -Limit 1 | Show-Document -Path ./deploy.html</code>
/// <para>Writes the page of the best hit to a file.</para>
/// </example>
/// <example>
/// <code>Get-Document -Space ENG -Tag runbook | Show-Document -IncludeComment -WhatIf</code>
/// <para>Says which documents would be shown.</para>
/// </example>
/// <example>
/// <code>(Get-Document -Space OPS | Show-Document -Path ./pages/ -PassThru).Path</code>
/// <para>Writes the page of each document of a space into a folder, and lists the files.</para>
/// </example>
[Cmdlet(VerbsCommon.Show, "Document", SupportsShouldProcess = true)]
[OutputType(typeof(DocumentPageFile))]
public sealed class ShowDocumentCommand : CatalogCommand
{
    private const int FewEnough = 10;

    private readonly List<long> _ids = [];

    /// <summary>The catalog's numbers of documents.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("DocumentId")]
    public long[] Id { get; set; } = [];

    /// <summary>Write the page to this file and open no browser. A folder, or a path that ends with a slash: a file in it for each document.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Path { get; set; }

    /// <summary>Show the comments after the text.</summary>
    [Parameter]
    public SwitchParameter IncludeComment { get; set; }

    /// <summary>Open more than ten pages without asking.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Write where the pages are.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override Task ProcessAsync(ICatalog catalog, CancellationToken cancel)
    {
        _ids.AddRange(Id);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    protected override async Task EndAsync(ICatalog catalog, CancellationToken cancel)
    {
        var isWritten = Path is not null;
        if (!isWritten && _ids.Count > FewEnough && !Force && !MyInvocation.BoundParameters.ContainsKey("WhatIf")
            && !await ShouldContinueAsync($"Open {_ids.Count} pages in the browser?", "Many documents"))
            return;
        var html = new DocumentHtml(catalog) { WithComments = IncludeComment };
        var shelf = Path is null ? PageShelf.Temporary() : PageShelf.At(SessionState.Path.GetUnresolvedProviderPathFromPSPath(Path));
        using var progress = OpenProgress(isWritten ? "Writing pages" : "Showing pages");
        var done = 0;
        await ForEachAsync(_ids, async id =>
        {
            var document = await catalog.GetDocumentAsync(id, cancel);
            if (!await ShouldProcessAsync($"Document {id}, '{document.Title}'", isWritten ? $"Write its page to {shelf.Location}" : "Show"))
                return;
            var path = await shelf.PutAsync(await html.RenderAsync(id, cancel), cancel);
            ((IProgress<string>)progress).Report($"{++done} of {_ids.Count} documents");
            var isOpened = !isWritten && await TryOpenAsync(path);
            if (PassThru)
                await WriteAsync(new DocumentPageFile(id, document.Title, document.Source, path, isOpened));
        });
    }

    private async Task<bool> TryOpenAsync(string path)
    {
        try
        {
            Browser.Open(new Uri(path));
            return true;
        }
        catch (BrowserNotFoundException nothing)
        {
            await WarnAsync($"{nothing.Happened} The page is in '{path}'.");
            return false;
        }
    }
}
