using System.Text.Json.Serialization;
using ConfluenceOps.Http;

namespace ConfluenceOps.Sites.DataCenter.Wire;

/// <summary>A part of a list: <c>RestList</c>.</summary>
internal sealed class ResultPage<T> : IResultPage<T>
{
    public IReadOnlyList<T>? Results { get; set; }

    [JsonPropertyName("_links")]
    public Links? Links { get; set; }

    public int? Limit { get; set; }

    public int? TotalSize { get; set; }

    /// <summary>Whether the server says that the list goes on, or has given as much as it gives at once.</summary>
    public bool MayGoOn => Results is { Count: > 0 } rows && (!string.IsNullOrEmpty(Links?.Next) || rows.Count >= Limit);

    IReadOnlyList<T> IResultPage<T>.Results => Results ?? [];

    string? IResultPage<T>.Next => Links?.Next;
}

/// <summary>The links of a list, and of a thing in it.</summary>
internal sealed class Links
{
    public string? Next { get; set; }

    public string? Webui { get; set; }

    public string? Download { get; set; }
}
