using Microsoft.Data.Sqlite;

namespace ConfluenceOps.Documents.Sqlite.Search;

/// <summary>Finds documents by words and conditions.</summary>
internal sealed class DocumentSearch(SqliteConnection connection, SearchQuery query)
{
    /// <summary>How many of the best hits are put in order once more, by where in them the words are.</summary>
    private const int Reordered = 20;

    private readonly TypedSearch _typed = TypedSearch.Read(query.Text);

    /// <summary>The best hits of the strictest way to understand the search that brings any.</summary>
    public IReadOnlyList<SearchHit> Find() => Ways().Select(Find).FirstOrDefault(hits => hits.Count > 0) ?? [];

    /// <summary>Counts of what <see cref="Find()"/> chooses the best from.</summary>
    public IReadOnlyList<FacetCount> Count(IReadOnlyList<SearchFacet> facets)
    {
        // A search without hits has nothing to count, and a way that brings hits may bring documents that have no tag.
        var way = Ways().FirstOrDefault(way => Rows(way, limit: 1).Count > 0);
        if (way is null)
            return [];
        var wanted = facets.Distinct().ToList();
        return
        [
            .. CompiledQuery.Run<FacetRow>(connection, Statement.CountMatches, SearchParameters.Of(query, _typed, way, wanted))
                .Select(row => new FacetCount(wanted[row.Facet], row.Value, row.Count)),
        ];
    }

    /// <summary>No way at all where everything that was typed only says what is not wanted, or nothing.</summary>
    private IEnumerable<SearchExpression> Ways()
    {
        var asksForSomething = string.IsNullOrWhiteSpace(query.Text)
            || _typed.Terms.Any(term => !term.IsExcluded) || _typed.Filters.Any(filter => !filter.IsExcluded)
            || (_typed.Terms.Count + _typed.Filters.Count > 0 && (query.Spaces.Count > 0 || query.Tags.Count > 0 || query.Collections.Count > 0));
        if (!asksForSomething)
            return [];
        var ways = SearchWords.Understand(_typed.Terms, new Vocabulary(connection).Near);
        return query.TakesAnyWord ? ways.OrderByDescending(way => way.Understood == SearchUnderstanding.AnyWord) : ways;
    }

    private List<SearchHit> Find(SearchExpression way) =>
    [
        .. Rows(way, way.Wanted is null ? query.Limit : Math.Max(query.Limit, Reordered))
            .Select(row => Hit(row, way))
            .OrderByDescending(hit => hit.Score)
            .Take(query.Limit),
    ];

    private static SearchHit Hit(HitRow row, SearchExpression way)
    {
        var snippet = Snippet.Of(row.Text, way);
        return new SearchHit
        {
            Id = row.Id,
            Title = row.Title,
            Space = row.Space,
            Snippet = snippet.Piece,
            Score = way.Wanted is null ? row.Score : row.Score * Relevance.Of(row.Title, snippet, way),
            Understood = way.Understood,
            Source = row.IsWritten ? DocumentSource.Catalog : DocumentSource.Confluence,
            ReadOnly = row.ReadOnly,
            Url = row.Url is null ? null : new Uri(row.Url, UriKind.RelativeOrAbsolute),
        };
    }

    private List<HitRow> Rows(SearchExpression way, int limit) =>
        CompiledQuery.Run<HitRow>(connection, Statement.Find, SearchParameters.Of(query, _typed, way, limit));

    private sealed class HitRow
    {
        public long Id { get; init; }

        public string Title { get; init; } = "";

        public string Space { get; init; } = "";

        public string Text { get; init; } = "";

        public double Score { get; init; }

        public bool ReadOnly { get; init; }

        public bool IsWritten { get; init; }

        public string? Url { get; init; }
    }

    private sealed class FacetRow
    {
        public int Facet { get; init; }

        public string Value { get; init; } = "";

        public long Count { get; init; }
    }
}
