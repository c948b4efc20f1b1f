namespace ConfluenceOps.Documents;

/// <summary>How many of the documents that a search matches have something in common.</summary>
/// <param name="Facet">What was looked at.</param>
/// <param name="Value">What they have in common.</param>
/// <param name="Count">How many documents.</param>
public sealed record FacetCount(SearchFacet Facet, string Value, long Count);
