using System.Text.Json.Serialization;
using ConfluenceOps.Http;

namespace ConfluenceOps.Sites.Cloud.Wire;

/// <summary>v2 <c>PageBulk</c> and <c>BlogPostBulk</c>.</summary>
internal sealed class WirePage : IIdentified
{
    public string Id { get; set; } = "";

    public string? Status { get; set; }

    public string? Title { get; set; }

    public string? SpaceId { get; set; }

    public string? ParentId { get; set; }

    public string? ParentType { get; set; }

    public int? Position { get; set; }

    public string? AuthorId { get; set; }

    public DateTimeOffset? CreatedAt { get; set; }

    public WireVersion? Version { get; set; }

    public WireBody? Body { get; set; }

    [JsonPropertyName("_links")]
    public Links? Links { get; set; }
}

/// <summary>v2 <c>Version</c>.</summary>
internal sealed class WireVersion
{
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>What v1 calls <see cref="CreatedAt"/>.</summary>
    public DateTimeOffset? When { get; set; }

    public int? Number { get; set; }

    public string? AuthorId { get; set; }
}

/// <summary>v2 <c>BodyBulk</c>.</summary>
internal sealed class WireBody
{
    public WireBodyType? Storage { get; set; }

    [JsonPropertyName("atlas_doc_format")]
    public WireBodyType? AtlasDocFormat { get; set; }
}

/// <summary>v2 <c>BodyType</c>.</summary>
internal sealed class WireBodyType
{
    public string? Value { get; set; }
}
