using System.Management.Automation;
using ConfluenceOps.Documents;
using ConfluenceOps.PowerShell.Completion;
using ConfluenceOps.PowerShell.Pipeline;
using ConfluenceOps.PowerShell.Spaces;

namespace ConfluenceOps.PowerShell.Documents;

/// <summary>A cmdlet that works on the catalog.</summary>
public abstract class CatalogCommand : AsyncCommand
{
    private ICatalog? _catalog;

    /// <summary>The catalog's file. Left out: the one that $env:CONFLUENCEOPS_CATALOG names, else catalog.db in the user's local application data.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Catalog { get; set; }

    /// <summary>Act as this person, by name, e-mail address or id: what they may not see is left out, and what they may not do is refused. For owners of the catalog. Left out: the connected account, or without a connection to a site of the catalog the user of this machine.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(PersonCompleter))]
    [ValidateNotNullOrEmpty]
    public string? As { get; set; }

    /// <summary>Whether a catalog is made where there is none.</summary>
    private protected virtual bool MakesCatalog => false;

    /// <inheritdoc/>
    protected sealed override async Task BeginAsync(CancellationToken cancel)
    {
        var path = CatalogFile.Locate(Catalog, SessionState.Path);
        var actor = CatalogFile.ActorOf(Session);
        _catalog = MakesCatalog ? await CatalogFile.OpenAsync(path, actor, cancel) : await CatalogFile.OpenExistingAsync(path, actor, cancel);
        if (As is null)
            return;
        await using var own = _catalog;
        _catalog = null;
        _catalog = await own.OpenAsAsync(As, cancel);
    }

    /// <inheritdoc/>
    protected sealed override Task ProcessAsync(CancellationToken cancel) => ProcessAsync(_catalog!, cancel);

    /// <summary>One item of the pipeline.</summary>
    protected abstract Task ProcessAsync(ICatalog catalog, CancellationToken cancel);

    /// <inheritdoc/>
    protected sealed override Task EndAsync(CancellationToken cancel) => EndAsync(_catalog!, cancel);

    /// <summary>What comes after the last item.</summary>
    protected virtual Task EndAsync(ICatalog catalog, CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Who makes changes.</summary>
    private protected static async Task<string> AuthorAsync(ICatalog catalog, CancellationToken cancel) => (await catalog.Access.GetActorAsync(cancel)).Name;

    /// <summary>Writes the things that names and patterns name; a name that names none is an error of its own.</summary>
    /// <param name="named">What a person typed.</param>
    /// <param name="all">What there is.</param>
    /// <param name="namesOf">How one of them is called.</param>
    /// <param name="notThere">What is said of a name that is none.</param>
    private protected Task WriteNamedAsync<T>(
        IEnumerable<string> named, IReadOnlyList<T> all, Func<T, IEnumerable<string>> namesOf, Func<string, ConfluenceOpsException> notThere)
        where T : class => ForEachAsync(named, async name =>
    {
        var pattern = WildcardPattern.Get(name, WildcardOptions.IgnoreCase);
        var found = all.Where(one => namesOf(one).Any(pattern.IsMatch)).ToList();
        if (found.Count == 0 && !WildcardPattern.ContainsWildcardCharacters(name))
            throw notThere(name);
        foreach (var one in found)
            await WriteAsync(one);
    });

    /// <summary>The spaces of the catalog that keys and patterns name; a key that names none is an error of its own.</summary>
    /// <returns>Null when nothing is left to look in; empty when no space was named, which means all of them.</returns>
    private protected async Task<IReadOnlyList<string>?> FindSpacesAsync(ICatalog catalog, IReadOnlyList<string> named, CancellationToken cancel)
    {
        if (named.Count == 0)
            return [];
        var known = await catalog.GetSpaceKeysAsync(cancel);
        var found = new List<string>();
        foreach (var name in named)
        {
            var pattern = WildcardPattern.Get(name, WildcardOptions.IgnoreCase);
            var matches = known.Where(pattern.IsMatch).ToList();
            found.AddRange(matches);
            if (matches.Count == 0 && !SpaceRef.IsPattern(name))
                await WriteErrorAsync(SpaceNotFoundException.InCatalog(name), name);
        }
        return found.Count > 0 ? found : null;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        // Opened for one cmdlet alone: a catalog that somebody moves or deletes between two cmdlets must not live on unseen.
        if (disposing)
            _catalog?.DisposeAsync().AsTask().GetAwaiter().GetResult();
        base.Dispose(disposing);
    }
}
