using System.Text.Json;
using ConfluenceOps.Documents.Tags;

namespace ConfluenceOps.Documents.Sqlite.Search;

/// <summary>What the statements that search are told.</summary>
internal static class SearchParameters
{
    /// <summary>How many documents are scored at the most; the time of a search follows it.</summary>
    private const int Candidates = 500;

    /// <summary>How many characters of a document are looked through for a snippet.</summary>
    private const int SnippetsFrom = 200_000;

    /// <summary>For the hits of a search.</summary>
    public static object Of(SearchQuery query, TypedSearch typed, SearchExpression way, int limit) => Of(query, typed, way, limit, []);

    /// <summary>For counts over all that matches.</summary>
    public static object Of(SearchQuery query, TypedSearch typed, SearchExpression way, List<SearchFacet> facets) => Of(query, typed, way, limit: 0, facets);

    // Null stands for a condition that was not given.
    private static object Of(SearchQuery query, TypedSearch typed, SearchExpression way, int limit, List<SearchFacet> facets) => new
    {
        match = way.Match,
        matchInTitle = way.MatchInTitle,
        unwanted = way.Wanted is null ? way.Unwanted : null,
        spaces = List(query.Spaces),
        // Those that were typed narrow down the ones that were given beside the words.
        typedSpaces = List(typed.Values(SearchField.Space)),
        exceptSpaces = List(typed.Values(SearchField.Space, areExcluded: true)),
        tags = List([.. query.Tags.Concat(typed.Values(SearchField.Tag)).Select(TagName.Fold)]),
        exceptTags = List([.. typed.Values(SearchField.Tag, areExcluded: true).Select(TagName.Fold)]),
        collections = List([.. query.Collections, .. typed.Values(SearchField.Collection)]),
        exceptCollections = List(typed.Values(SearchField.Collection, areExcluded: true)),
        resources = List([.. query.Resources.Select(resource => resource.Folded)]),
        candidates = Candidates,
        length = SnippetsFrom,
        limit,
        bySpace = PlaceOf(SearchFacet.Space, facets),
        byTag = PlaceOf(SearchFacet.Tag, facets),
    };

    private static int? PlaceOf(SearchFacet facet, List<SearchFacet> facets) => facets.IndexOf(facet) is var place and >= 0 ? place : null;

    private static string? List(IReadOnlyList<string> values) => values.Count == 0 ? null : JsonSerializer.Serialize(values);
}
