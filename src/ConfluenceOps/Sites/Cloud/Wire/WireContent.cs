using System.Text.Json.Serialization;

namespace ConfluenceOps.Sites.Cloud.Wire;

/// <summary>v1 <c>Content</c>, as far as it is expanded for what hangs on a page.</summary>
internal sealed record WireContent(
    string Id,
    WireMetadata? Metadata,
    WireRestrictions? Restrictions,
    WireChildren? Children);

/// <summary>v1 <c>ContentMetadata</c>.</summary>
internal sealed record WireMetadata(ResultPage<WireLabel>? Labels);

/// <summary>v1 and v2 <c>Label</c>.</summary>
internal sealed record WireLabel(string? Name, string? Prefix);

/// <summary>v1 restrictions by operation.</summary>
internal sealed record WireRestrictions(WireRestriction? Read, WireRestriction? Update);

/// <summary>v1 <c>ContentRestriction</c>.</summary>
internal sealed record WireRestriction(WireRestrictedTo? Restrictions);

/// <summary>Who a v1 restriction names, users and groups paged apart.</summary>
internal sealed record WireRestrictedTo(ResultPage<WireUser>? User, ResultPage<WireGroup>? Group);

/// <summary>v1 <c>Group</c>.</summary>
internal sealed record WireGroup(string? Id, string? Name);

/// <summary>v1 <c>ContentChildren</c>.</summary>
internal sealed record WireChildren(ResultPage<WireAttachment>? Attachment);

/// <summary>v1 <c>Content</c> of type attachment.</summary>
internal sealed record WireAttachment(
    string Id,
    string? Title,
    WireAttachmentMetadata? Metadata,
    WireAttachmentExtensions? Extensions,
    WireVersion? Version,
    [property: JsonPropertyName("_links")] Links? Links);

/// <summary>v1 attachment metadata.</summary>
internal sealed record WireAttachmentMetadata(string? MediaType, string? Comment);

/// <summary>v1 attachment extensions.</summary>
internal sealed record WireAttachmentExtensions(string? MediaType, long? FileSize, string? Comment);
