using ConfluenceOps.Http;
using System.Text.Json.Serialization;

namespace ConfluenceOps.Sites.Cloud.Wire;

/// <summary>A page of results: <c>MultiEntityResult</c> of v2 and the arrays of v1.</summary>
internal sealed record ResultPage<T>(
    IReadOnlyList<T>? Results,
    [property: JsonPropertyName("_links")] Links? Links,
    int? Start = null,
    int? Limit = null,
    int? TotalSize = null) : IResultPage<T>
{
    IReadOnlyList<T> IResultPage<T>.Results => Results ?? [];

    string? IResultPage<T>.Next => Links?.Next;
}
