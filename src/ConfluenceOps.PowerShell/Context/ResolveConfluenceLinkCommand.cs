using System.Management.Automation;
using ConfluenceOps.Context;
using ConfluenceOps.Links;
using ConfluenceOps.PowerShell.Connections;
using ConfluenceOps.Sites;

namespace ConfluenceOps.PowerShell.Context;

/// <summary>Tells what links to Confluence lead to: kind, id, space, title, and the part that is meant.</summary>
/// <remarks>
/// Links of every form are understood, of Cloud and of Data Center: to pages and blog posts, by id, by title and as short links, to comments, sections, files, folders,
/// whiteboards, databases and spaces. What a link says itself is read without asking anybody. Where a connection is there, the site is asked for the ids behind titles and
/// for the spaces and titles behind ids, a hundred links at a time; links to other sites are read and never asked for.
/// </remarks>
/// <example>
/// <code>Resolve-ConfluenceLink https://acme.atlassian.net/wiki/x/2EkGOQ -Offline</code>
/// <para>Decodes a short link without a request.</para>
/// </example>
/// <example>
/// <code>Get-ConfluencePage -Space ENG | Select-Object -First 3 | Resolve-ConfluenceLink | Format-Table Kind, Id, Space, Title</code>
/// <para>Tells what the links of pages lead to.</para>
/// </example>
/// <example>
/// <code>Get-Document -Space ENG | Resolve-ConfluenceLink | Where-Object Kind -EQ BlogPost | Get-ConfluencePage</code>
/// <para>Finds the blog posts among documents, and reads them as they are now.</para>
/// </example>
[Cmdlet(VerbsDiagnostic.Resolve, "ConfluenceLink")]
[OutputType(typeof(ConfluenceLink))]
public sealed class ResolveConfluenceLinkCommand : SiteCommand
{
    private const int AtOnce = 100;

    private readonly List<LinkRef> _waiting = [];

    /// <summary>Links, ids, or objects with a link, such as pages and documents.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Url", "Address")]
    public LinkRef[] Link { get; set; } = [];

    /// <summary>Ask nobody: tell what the links say themselves.</summary>
    [Parameter]
    public SwitchParameter Offline { get; set; }

    private SiteConnection? Asked => Offline ? null : Connection ?? Session.Default;

    /// <inheritdoc/>
    protected override Task BeginAsync(CancellationToken cancel) => Task.CompletedTask;

    /// <inheritdoc/>
    protected override async Task ProcessAsync(CancellationToken cancel)
    {
        _waiting.AddRange(Link.Where(link => link.ToString().Length > 0));
        if (_waiting.Count >= AtOnce)
            await WriteWaitingAsync(cancel);
    }

    /// <inheritdoc/>
    protected override Task ProcessAsync(ISite site, CancellationToken cancel) => Task.CompletedTask;

    /// <inheritdoc/>
    protected override Task EndAsync(CancellationToken cancel) => WriteWaitingAsync(cancel);

    private async Task WriteWaitingAsync(CancellationToken cancel)
    {
        var links = new List<ConfluenceLink>();
        await ForEachAsync(_waiting, named =>
        {
            links.Add(named.Read());
            return Task.CompletedTask;
        });
        _waiting.Clear();
        var complete = Asked is { } asked ? await new LinkLookup(asked.Site, asked.CloudId).CompleteAsync(links, cancel) : links;
        foreach (var link in complete)
        {
            if (link is { Id: null, Title: { } title, Space: { } space })
                await WarnAsync(VisibleText.Of(Asked is null ? $"Only a connection tells the id of '{title}' in {space}." : $"The site has no '{title}' in {space} that the connected account can see, or the link leads elsewhere."));
            await WriteAsync(link);
        }
    }
}
