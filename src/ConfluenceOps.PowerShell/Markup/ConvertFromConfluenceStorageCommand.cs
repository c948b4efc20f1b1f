using System.Management.Automation;
using ConfluenceOps.Imports;
using ConfluenceOps.Markup;
using ConfluenceOps.PowerShell.Pipeline;
using ConfluenceOps.Sites;

namespace ConfluenceOps.PowerShell.Markup;

/// <summary>Converts bodies of Confluence pages to Markdown, without a site and without a catalog.</summary>
/// <remarks>
/// Takes texts, pages that were read with their bodies, and files. Storage format is expected; a body that begins as JSON is
/// read as Atlassian Document Format. With -SiteUrl links to pages and files lead to that site; without it their words stay.
/// What could not be kept is said in verbose text, and is a property of what -AsObject writes.
/// </remarks>
/// <example>
/// <code>'&lt;p&gt;Deploys run &lt;strong&gt;nightly&lt;/strong&gt;.&lt;/p&gt;' | ConvertFrom-ConfluenceStorage</code>
/// <para>Converts a text.</para>
/// </example>
/// <example>
/// <code>Get-ConfluencePage -Space ENG -IncludeBody | ConvertFrom-ConfluenceStorage -Flavor Plain</code>
/// <para>Reads the words of all pages of a space.</para>
/// </example>
/// <example>
/// <code>Get-ChildItem *.xml | ConvertFrom-ConfluenceStorage -AsObject | Where-Object { $_.Losses.Count -gt 0 }</code>
/// <para>Finds the files of which something could not be kept.</para>
/// </example>
[Cmdlet(VerbsData.ConvertFrom, "ConfluenceStorage", DefaultParameterSetName = ByText)]
[OutputType(typeof(string), typeof(Conversion))]
public sealed class ConvertFromConfluenceStorageCommand : AsyncCommand
{
    private const string ByText = "Text";
    private const string ByPage = "Page";
    private const string ByPath = "Path";

    /// <summary>Bodies.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ParameterSetName = ByText)]
    [AllowEmptyString]
    public string[] InputObject { get; set; } = [];

    /// <summary>Pages with their bodies, as Get-ConfluencePage -IncludeBody reads them.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = ByPage)]
    public Page[] Page { get; set; } = [];

    /// <summary>Files; wildcards allowed.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = ByPath)]
    [Alias("PSPath"), SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <summary>For whom the Markdown is written.</summary>
    [Parameter]
    public MarkdownFlavor Flavor { get; set; } = MarkdownFlavor.GitHub;

    /// <summary>The site that links to pages and files lead to, such as https://acme.atlassian.net/wiki.</summary>
    [Parameter]
    public Uri? SiteUrl { get; set; }

    /// <summary>The key of the space that the bodies belong to, where links name none.</summary>
    [Parameter(ParameterSetName = ByText)]
    [Parameter(ParameterSetName = ByPath)]
    [ValidateNotNullOrEmpty]
    public string? Space { get; set; }

    /// <summary>Write an object with text, properties and losses instead of the text.</summary>
    [Parameter]
    public SwitchParameter AsObject { get; set; }

    /// <inheritdoc/>
    protected override Task ProcessAsync(CancellationToken cancel) => ParameterSetName switch
    {
        ByPage => ForEachAsync(Page, page => ConvertAsync(new Body(page.Body ?? "", page.BodyFormat), page.Space)),
        ByPath => ForEachAsync(Path, path => ConvertFilesAsync(path, cancel)),
        _ => ForEachAsync(InputObject, text => ConvertAsync(LooseBody.Recognise(text), Space)),
    };

    private async Task ConvertFilesAsync(string path, CancellationToken cancel)
    {
        foreach (var file in SessionState.Path.GetResolvedProviderPathFromPSPath(path, out _))
            await ConvertAsync(await LooseBody.ReadAsync(file, cancel), Space);
    }

    private async Task ConvertAsync(Body body, string? space)
    {
        var conversion = LooseBody.Convert(body, Flavor, SiteUrl, space);
        foreach (var (name, count) in conversion.Losses)
            Tell($"Not kept: {name}, {count} times.");
        await WriteAsync(AsObject ? conversion : Flavor == MarkdownFlavor.Plain ? conversion.Text : conversion.WithFrontMatter());
    }
}
