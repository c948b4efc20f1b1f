using System.Globalization;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Access;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Benchmarks;

/// <summary>Many people in teams, of whom a third sees everything and the others what a few hundred different restrictions leave them.</summary>
internal sealed class Crowd(ICatalog catalog, int people) : IAudienceSource
{
    private const int Teams = 50;
    private const int Audiences = 300;

    public static string IdOf(int person) => "p" + person.ToString(CultureInfo.InvariantCulture);

    public async Task<PageAudiences> ReadAsync(Space space, CancellationToken cancel)
    {
        var random = new Random(11);
        var all = Enumerable.Range(0, people).Select(IdOf).ToList();
        var audiences = Enumerable.Range(0, Audiences)
            .Select(audience => new PageAudience(false, audience == 0 ? all : [.. all.Where((_, person) => person % 3 == 0 || random.Next(4) == 0)])).ToList();
        var pages = new Dictionary<string, PageAudience>(StringComparer.Ordinal);
        await foreach (var document in catalog.GetDocumentsAsync(new DocumentQuery(), cancel))
            pages[document.PageId!] = random.Next(2) == 0 ? audiences[0] : audiences[random.Next(Audiences)];
        return new PageAudiences
        {
            People = [.. all.Select(id => new SitePerson(id, $"Person {id}", $"{id}@crowd.example", IsActive: true))],
            Teams = [.. Enumerable.Range(0, Teams).Select(team => new SiteTeam($"t{team}", $"Team {team}", [.. all.Where((_, person) => person % Teams == team)]))],
            Pages = pages,
        };
    }
}
