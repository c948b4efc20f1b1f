using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Access;

namespace ConfluenceOps.Context.Audiences;

/// <summary>Asks a catalog who may see its documents, as the last imports could tell.</summary>
/// <param name="catalog">The catalog.</param>
/// <param name="opened">The keys of the spaces that an owner opened to everybody who is let into the catalog: of their pages nobody knows who may view them in Confluence.</param>
internal sealed class CatalogAudience(ICatalog catalog, IReadOnlySet<string> opened)
{
    /// <param name="documents">The documents, by the keys of their pages.</param>
    /// <param name="audience">Who shall see all of them.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="AudienceNotFoundException">Nobody is called so, or both a person and a team are.</exception>
    /// <exception cref="AccessDeniedException">What others may see is told to owners of the catalog alone.</exception>
    public async Task<IPageReaders> FindReadersAsync(IReadOnlyDictionary<string, long> documents, ContextAudience audience, CancellationToken cancel)
    {
        var viewers = new Dictionary<string, DocumentViewers>(StringComparer.Ordinal);
        foreach (var (page, document) in documents)
            viewers[page] = await catalog.Access.GetViewersAsync(document, cancel).ConfigureAwait(false);
        return new CatalogReaders(viewers, await DecideAsync(viewers, audience, cancel).ConfigureAwait(false));
    }

    private async Task<Func<DocumentViewers, bool>> DecideAsync(IReadOnlyDictionary<string, DocumentViewers> viewers, ContextAudience audience, CancellationToken cancel)
    {
        switch (audience.Kind)
        {
            case AudienceKind.WhoeverAsks:
                return _ => true;
            case AudienceKind.Internal or AudienceKind.Unrestricted:
                return IsForAll;
            case AudienceKind.Public:
                return one => IsForAll(one) && !opened.Contains(one.Space);
            default:
                var team = (await catalog.People.ListTeamsAsync(cancel).ConfigureAwait(false)).Count(team => team.Team.Equals(audience.Name, StringComparison.OrdinalIgnoreCase));
                var person = await FindPersonAsync(audience.Name, cancel).ConfigureAwait(false);
                var called = team + (person is null ? 0 : 1);
                if (called != 1)
                    throw new AudienceNotFoundException(audience.Name, isAmbiguous: called > 1);
                if (person is null)
                    return one => IsForAll(one) || one.Teams.Contains(audience.Name, StringComparer.OrdinalIgnoreCase);
                var permissions = await catalog.Access.ExplainAsync([.. viewers.Values.Select(one => one.DocumentId)], audience.Name, cancel).ConfigureAwait(false);
                var visible = permissions.Where(one => one.Access > AccessLevel.None).Select(one => one.DocumentId).ToHashSet();
                return one => visible.Contains(one.DocumentId);
        }
    }

    private async Task<DocumentPerson?> FindPersonAsync(string called, CancellationToken cancel)
    {
        try
        {
            return await catalog.People.FindAsync(called, cancel).ConfigureAwait(false);
        }
        catch (PersonNotFoundException)
        {
            return null;
        }
    }

    private static bool IsForAll(DocumentViewers viewers) => viewers.Everyone && viewers.Except.Count == 0;
}
