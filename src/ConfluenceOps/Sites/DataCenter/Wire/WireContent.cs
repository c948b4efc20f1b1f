using System.Text.Json.Serialization;
using ConfluenceOps.Http;

namespace ConfluenceOps.Sites.DataCenter.Wire;

/// <summary><c>Content</c>: a page, blog post, comment or file, as far as it is expanded.</summary>
internal sealed class WireContent : IIdentified
{
    [JsonConverter(typeof(LenientText))]
    public string? Id { get; set; }

    public string? Type { get; set; }

    public string? Status { get; set; }

    public string? Title { get; set; }

    public WireSpace? Space { get; set; }

    public WireHistory? History { get; set; }

    public WireVersion? Version { get; set; }

    public WireBody? Body { get; set; }

    /// <summary>What it hangs under, the topmost first. Pages hang under pages, and comments under comments.</summary>
    public IReadOnlyList<WireContent>? Ancestors { get; set; }

    /// <summary>What a comment or a file is on.</summary>
    public WireContent? Container { get; set; }

    public WireMetadata? Metadata { get; set; }

    public WireRestrictions? Restrictions { get; set; }

    public WireChildren? Children { get; set; }

    public WireExtensions? Extensions { get; set; }

    [JsonPropertyName("_links")]
    public Links? Links { get; set; }
}

/// <summary><c>History</c>.</summary>
internal sealed class WireHistory
{
    public WireUser? CreatedBy { get; set; }

    public DateTimeOffset? CreatedDate { get; set; }
}

/// <summary><c>Version</c>.</summary>
internal sealed class WireVersion
{
    public WireUser? By { get; set; }

    public DateTimeOffset? When { get; set; }

    public int? Number { get; set; }
}

/// <summary>The body in the one format that is asked for.</summary>
internal sealed class WireBody
{
    public WireText? Storage { get; set; }
}

/// <summary>What is expanded below <c>metadata</c>; the rest is there for files.</summary>
internal sealed class WireMetadata
{
    public ResultPage<WireLabel>? Labels { get; set; }

    public string? MediaType { get; set; }

    public string? Comment { get; set; }
}

/// <summary><c>Label</c>.</summary>
internal sealed class WireLabel : IIdentified
{
    public string? Name { get; set; }

    public string? Prefix { get; set; }

    string? IIdentified.Id => $"{Prefix}:{Name}";
}

/// <summary>What hangs on a page.</summary>
internal sealed class WireChildren
{
    public ResultPage<WireContent>? Attachment { get; set; }
}
