using ConfluenceOps.Http;
using ConfluenceOps.Http.Errors;
using ConfluenceOps.Sites.Cloud.Wire;
using Flurl;

namespace ConfluenceOps.Sites.Cloud;

/// <summary>Finds out the ids of pages that are known by space and title, many with one request.</summary>
/// <remarks>Only the search takes several at once. Its index may lag behind the pages by minutes, so that what it does not know is looked for title by title.</remarks>
internal sealed class TitleSearch(HttpSession session, CloudSite site)
{
    /// <summary>As many as an address has room for, should all of the titles be long.</summary>
    private const int AtOnce = 10;

    private const string What = "find pages by title";

    /// <returns>Those that are there, each under the name that was asked for.</returns>
    public async Task<IReadOnlyDictionary<PageName, string>> FindAsync(IReadOnlyCollection<PageName> names, CancellationToken cancel)
    {
        var found = new Dictionary<PageName, string>();
        foreach (var batch in names.Distinct().Chunk(AtOnce))
        {
            try
            {
                await SearchAsync(batch, found, cancel).ConfigureAwait(false);
            }
            catch (Exception error) when (error is RequestRefusedException or ServerFaultException or ScopeMissingException)
            {
                // Titles come from strangers, and one that the search does not understand fails it for all. The list of pages takes any, and needs no right to search.
            }
        }
        var unknown = names.Distinct().Where(name => !found.ContainsKey(name)).ToList();
        if (unknown.Count > 0)
            await LookUpAsync(unknown, found, cancel).ConfigureAwait(false);
        return found;
    }

    private async Task SearchAsync(PageName[] names, Dictionary<PageName, string> found, CancellationToken cancel)
    {
        var any = string.Join(" or ", names.Select(name => $"(space = {Cql.Text(name.Space)} and title = {Cql.Text(name.Title)})"));
        var first = new Url("rest/api/content/search").SetQueryParams(new { cql = $"type in (page, blogpost) and ({any})", limit = IdSearch.BatchSize, includeArchivedSpaces = "true", expand = "space" });
        var rows = session.ReadAllAsync<WireContent, ResultPage<WireContent>>(first, What, WireJson.Default.ResultPageWireContent, CloudAddress.Rebase, cancel);
        await foreach (var row in rows.ConfigureAwait(false))
        {
            var name = new PageName(row.Space?.Key ?? "", row.Title ?? "");
            // A blog post may bear the title of a page.
            if (names.Contains(name) && (row.Kind == ContentKind.Page || !found.ContainsKey(name)))
                found[name] = row.Id;
        }
    }

    private async Task LookUpAsync(List<PageName> names, Dictionary<PageName, string> found, CancellationToken cancel)
    {
        var spaces = new Dictionary<string, Space>(StringComparer.OrdinalIgnoreCase);
        await foreach (var space in site.GetSpacesAsync(new SpaceQuery([.. names.Select(name => name.Space).Distinct(StringComparer.OrdinalIgnoreCase)]), cancel).ConfigureAwait(false))
            spaces[space.Key] = space;
        foreach (var name in names)
            if (spaces.TryGetValue(name.Space, out var space))
                await foreach (var page in site.FindPagesAsync(space, name.Title, cancel).ConfigureAwait(false))
                    found[name] = page.Id;
    }
}
