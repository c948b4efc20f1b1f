namespace ConfluenceOps.Documents;

/// <summary>Which catalog, and which state of it: two equal states hold the same content.</summary>
/// <param name="Catalog">The catalog's own random name.</param>
/// <param name="Changes">How often its content has changed.</param>
public sealed record CatalogState(string Catalog, long Changes);
