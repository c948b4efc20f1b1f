using System.Collections;
using System.Management.Automation;
using System.Runtime.CompilerServices;
using ConfluenceOps.PowerShell.Connections;
using ConfluenceOps.PowerShell.Session;
using ConfluenceOps.Sites;

namespace ConfluenceOps.PowerShell.Completion;

/// <summary>Titles of the pages of the spaces that the command line names.</summary>
public sealed class PageTitleCompleter : TimedCompleter
{
    private protected override async IAsyncEnumerable<string> FindAsync(
        ModuleSession session, IDictionary bound, string word, [EnumeratorCancellation] CancellationToken cancel)
    {
        if (SiteConnection.Bound(session, bound) is not { } connection || bound["Space"] is not { } named)
            yield break;
        var keys = LanguagePrimitives.ConvertTo<string[]>(named);
        await foreach (var space in connection.Site.GetSpacesAsync(new SpaceQuery(keys), cancel))
            await foreach (var page in connection.Site.GetPagesAsync(space, null, cancel))
                yield return page.Title;
    }
}
