using System.Text.Json.Serialization;
using ConfluenceOps.Http;

namespace ConfluenceOps.Sites.Cloud.Wire;

/// <summary>A page of results: <c>MultiEntityResult</c> of v2 and the arrays of v1.</summary>
internal sealed class ResultPage<T> : IResultPage<T>
{
    public IReadOnlyList<T>? Results { get; set; }

    [JsonPropertyName("_links")]
    public Links? Links { get; set; }

    public int? Limit { get; set; }

    public int? TotalSize { get; set; }

    /// <summary>Whether there is more than was sent.</summary>
    [JsonIgnore]
    public bool IsCut => !string.IsNullOrEmpty(Links?.Next);

    IReadOnlyList<T> IResultPage<T>.Results => Results ?? [];

    string? IResultPage<T>.Next => Links?.Next;
}
