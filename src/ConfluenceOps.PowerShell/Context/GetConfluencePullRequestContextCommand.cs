using System.Management.Automation;
using ConfluenceOps.Context;
using ConfluenceOps.Context.Audiences;
using ConfluenceOps.Context.Packing;
using ConfluenceOps.Context.PullRequests;
using ConfluenceOps.Context.Requests;
using ConfluenceOps.PowerShell.Completion;
using ConfluenceOps.PowerShell.Connections;
using ConfluenceOps.PowerShell.Documents;
using ConfluenceOps.Sites;

namespace ConfluenceOps.PowerShell.Context;

/// <summary>Reads the pages that a pull request asks for, as Markdown for whoever works on it.</summary>
/// <remarks>
/// A line such as "@droid fill https://acme.atlassian.net/wiki/spaces/ENG/pages/123/Rollout" in the text of a pull request asks for a page; several links may stand in a
/// line, with depth=1 for the pages right below and section="Roll back" for a part of a page. Commands in code, in quotes and in comments of HTML are none. The text is
/// taken from an event file of GitHub, GitLab, Azure DevOps or Bitbucket, or as it is. Links of every form are understood; those to another site than the connected one
/// are named and never asked for. Each page has a header (title, space, link, version, last change, who may see it), its text stands in quotes, and the whole is cut
/// to -MaxToken at the borders of sections, with what was cut named. What cannot be had is named in the last section.
/// A page that the audience may not view, as far as the permission review can tell, is left out and not named. Without -Audience nothing is left out that the connected
/// account sees, but for pull requests of public repositories, where pages with restrictions are.
/// </remarks>
/// <example>
/// <code>Get-ConfluencePullRequestContext -Body "@droid fill $((Get-ConfluencePage -Space ENG | Select-Object -First 1).Url)"</code>
/// <para>Reads the page that a text asks for.</para>
/// </example>
/// <example>
/// <code>Get-ConfluencePullRequestContext -Path $env:GITHUB_EVENT_PATH -Strict | Set-Content context.md</code>
/// <para>Puts the pages together that the pull request of a run of GitHub Actions asks for; ends with an error when one of them could not be had.</para>
/// </example>
/// <example>
/// <code>Get-Content draft.md | Get-ConfluencePullRequestContext -MaxToken 12000 -Audience on-call</code>
/// <para>Takes a text line by line, as "gh pr view 42 --json body -q .body" writes it too, and leaves out what not everybody in a group may see.</para>
/// </example>
/// <example>
/// <code>Find-Document rollback -Limit 2 | ForEach-Object Url | Get-ConfluencePullRequestContext -AllLinks -FromCatalog -AsObject | ForEach-Object Pages</code>
/// <para>Takes every link for a request, and the pages as the catalog has them.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "ConfluencePullRequestContext", DefaultParameterSetName = ByText, SupportsShouldProcess = true)]
[OutputType(typeof(string), typeof(ContextPack))]
public sealed class GetConfluencePullRequestContextCommand : SiteCommand
{
    private const string ByText = "Body";
    private const string ByPath = "Path";

    private readonly List<string> _lines = [];

    /// <summary>The text of a pull request, or what an event says of one as JSON; lines that come one by one are one text.</summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = ByText)]
    [AllowEmptyString, AllowNull]
    public string[]? Body { get; set; }

    /// <summary>A file with the event that a pull request caused, such as $env:GITHUB_EVENT_PATH, or with its text.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByPath)]
    [Alias("PSPath")]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>What a command begins with.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] Trigger { get; set; } = [RequestReader.UsualTrigger];

    /// <summary>Take every link in the text for a request, with no command before it.</summary>
    [Parameter]
    public SwitchParameter AllLinks { get; set; }

    /// <summary>The most tokens of the whole; first pages have the room first.</summary>
    [Parameter]
    [ValidateRange(300, 10_000_000)]
    public int MaxToken { get; set; } = PackOptions.UsualTokens;

    /// <summary>The most links that are followed.</summary>
    [Parameter]
    [ValidateRange(1, 1000)]
    public int MaxLink { get; set; } = PackOptions.UsualLinks;

    /// <summary>Who will read it: a user, a group, or what the repository is: Public, Internal or Private. A page is left out unless it is known that they all may view it.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(AudienceCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Audience { get; set; }

    /// <summary>Take the pages as the catalog has them, with their age; no site is asked.</summary>
    [Parameter]
    public SwitchParameter FromCatalog { get; set; }

    /// <summary>The catalog's file. Left out: the one that $env:CONFLUENCEOPS_CATALOG names, else catalog.db in the user's local application data.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Catalog { get; set; }

    /// <summary>With -FromCatalog: act as this person, by name, e-mail address or id. For owners of the catalog.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(PersonCompleter))]
    [ValidateNotNullOrEmpty]
    public string? As { get; set; }

    /// <summary>Write an object with the pages and what was left out, instead of the text.</summary>
    [Parameter]
    public SwitchParameter AsObject { get; set; }

    /// <summary>End with an error when something was asked for and could not be had; what could be had is written before.</summary>
    [Parameter]
    public SwitchParameter Strict { get; set; }

    /// <summary>Also post it, cut to what GitHub takes, as a comment in the pull request, or change the one that was posted before; in a public repository only what the world may see. Takes $env:GITHUB_TOKEN or $env:GH_TOKEN.</summary>
    [Parameter]
    public SwitchParameter Comment { get; set; }

    /// <summary>With -Comment, where no event says it: the repository, as owner/name.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string? Repository { get; set; }

    /// <summary>With -Comment, where no event says it: the number of the pull request.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateRange(1, long.MaxValue)]
    public long? Number { get; set; }

    /// <inheritdoc/>
    protected override Task BeginAsync(CancellationToken cancel) => FromCatalog ? Task.CompletedTask : base.BeginAsync(cancel);

    /// <inheritdoc/>
    protected override Task ProcessAsync(CancellationToken cancel)
    {
        _lines.AddRange(Body ?? []);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    protected override Task ProcessAsync(ISite site, CancellationToken cancel) => Task.CompletedTask;

    /// <inheritdoc/>
    protected override async Task EndAsync(CancellationToken cancel)
    {
        var asked = ParameterSetName == ByPath
            ? await PullRequestText.ReadAsync(SessionState.Path.GetUnresolvedProviderPathFromPSPath(Path), cancel)
            : PullRequestText.Of(string.Join('\n', _lines));
        var requests = new RequestReader(AllLinks ? null : Trigger).Read(asked.Text);
        if (requests.Count == 0)
        {
            await TellAsync(AllLinks ? "No link to Confluence is in the text." : $"No command is in the text; one begins with {string.Join(" or ", Trigger)}.");
            return;
        }
        using var comments = Comment ? PullRequestComments.FromEnvironment() : null;
        using var posting = comments is null ? null : await ContextComment.OpenAsync(asked, Repository, Number, Audience, comments, cancel);
        var options = new PackOptions
        {
            MostTokens = MaxToken,
            MostLinks = MaxLink,
            MostCharacters = posting is null ? int.MaxValue : ContextComment.MostCharacters,
            Audience = posting?.Audience ?? asked.AudienceFor(Audience),
        };
        if (options.Audience.Kind == AudienceKind.Unrestricted)
            await WarnAsync("The repository is public: pages with restrictions are left out. -Audience Public leaves out all that visitors may not see who are not signed in.");
        var pack = await BuildAsync(requests, options, cancel);
        await TellAsync(pack);
        await WriteAsync(AsObject ? pack : pack.Markdown);
        if (posting is not null && await ShouldProcessAsync(posting.Target, "Comment"))
            await TellAsync(await posting.PostAsync(pack, cancel));
        if (Strict && pack.LeftOut.Count > 0)
            throw new ContextIncompleteException(pack.LeftOut);
    }

    private async Task<ContextPack> BuildAsync(IReadOnlyList<ContextRequest> requests, PackOptions options, CancellationToken cancel)
    {
        using var progress = OpenProgress("Reading pages for the pull request");
        if (!FromCatalog)
        {
            using var pages = PackBuilder.FromSite(Site, (Connection ?? Session.Default)?.CloudId, TimeProvider.System);
            return await pages.BuildAsync(requests, options, progress, cancel);
        }
        await using var own = await CatalogFile.OpenExistingAsync(CatalogFile.Locate(Catalog, SessionState.Path), CatalogFile.ActorOf(Session), cancel);
        await using var other = As is null ? null : await own.OpenAsAsync(As, cancel);
        using var kept = await PackBuilder.FromCatalogAsync(other ?? own, TimeProvider.System, cancel);
        return await kept.BuildAsync(requests, options, progress, cancel);
    }

    private async Task TellAsync(ContextPack pack)
    {
        foreach (var page in pack.Pages)
            await TellAsync($"{page.Title} ({page.Url}): {page.Tokens} tokens{(page.Cut.Count > 0 ? $", {page.Cut.Count} sections cut" : "")}; {page.VisibleTo}.");
        foreach (var gap in pack.NotSeen)
            await WarnAsync(gap);
        foreach (var one in pack.LeftOut)
            await TellAsync(VisibleText.Of($"Left out: {one}."));
        await TellAsync($"{pack.Pages.Count} pages, {pack.Tokens} tokens, for {pack.Audience}.");
    }
}
