using System.Text.Json.Serialization;
using ConfluenceOps.Http;

namespace ConfluenceOps.Sites.Cloud.Wire;

/// <summary>v1 <c>Content</c>, as far as it is expanded for what hangs on a page.</summary>
internal sealed class WireContent : IIdentified
{
    public string Id { get; set; } = "";

    public string? Type { get; set; }

    public string? Title { get; set; }

    public WireContentSpace? Space { get; set; }

    [JsonIgnore]
    public ContentKind Kind => Type == "blogpost" ? ContentKind.BlogPost : ContentKind.Page;

    public WireMetadata? Metadata { get; set; }

    public WireRestrictions? Restrictions { get; set; }

    public WireChildren? Children { get; set; }
}

/// <summary>v1 <c>Space</c>, as far as it tells where content is. Its id is a number here and a text in v2.</summary>
internal sealed class WireContentSpace
{
    public string? Key { get; set; }
}

/// <summary>v1 <c>ContentMetadata</c>.</summary>
internal sealed class WireMetadata
{
    public ResultPage<WireLabel>? Labels { get; set; }
}

/// <summary>v1 and v2 <c>Label</c>.</summary>
internal sealed class WireLabel
{
    public string? Name { get; set; }

    public string? Prefix { get; set; }
}

/// <summary>v1 restrictions by operation.</summary>
internal sealed class WireRestrictions
{
    public WireRestriction? Read { get; set; }

    public WireRestriction? Update { get; set; }
}

/// <summary>v1 <c>ContentRestriction</c>.</summary>
internal sealed class WireRestriction
{
    public WireRestrictedTo? Restrictions { get; set; }
}

/// <summary>Who a v1 restriction names, users and groups paged apart.</summary>
internal sealed class WireRestrictedTo
{
    public ResultPage<WireUser>? User { get; set; }

    public ResultPage<WireGroup>? Group { get; set; }
}

/// <summary>v1 <c>Group</c>.</summary>
internal sealed class WireGroup : IIdentified
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? UsageType { get; set; }

    public string? ManagedBy { get; set; }
}

/// <summary>v1 <c>ContentChildren</c>.</summary>
internal sealed class WireChildren
{
    public ResultPage<WireAttachment>? Attachment { get; set; }
}

/// <summary>v1 <c>Content</c> of type attachment, and v2 <c>AttachmentBulk</c>.</summary>
internal sealed class WireAttachment : IIdentified
{
    public string Id { get; set; } = "";

    public string? Title { get; set; }

    /// <summary>v2 says here what v1 says in <see cref="Extensions"/>.</summary>
    public string? MediaType { get; set; }

    public long? FileSize { get; set; }

    public string? Comment { get; set; }

    public WireAttachmentMetadata? Metadata { get; set; }

    public WireAttachmentExtensions? Extensions { get; set; }

    public WireVersion? Version { get; set; }

    [JsonPropertyName("_links")]
    public Links? Links { get; set; }
}

/// <summary>v1 attachment metadata.</summary>
internal sealed class WireAttachmentMetadata
{
    public string? MediaType { get; set; }

    public string? Comment { get; set; }
}

/// <summary>v1 attachment extensions.</summary>
internal sealed class WireAttachmentExtensions
{
    public string? MediaType { get; set; }

    public long? FileSize { get; set; }

    public string? Comment { get; set; }
}
