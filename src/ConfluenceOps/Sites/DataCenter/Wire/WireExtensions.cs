using System.Text.Json.Serialization;

namespace ConfluenceOps.Sites.DataCenter.Wire;

/// <summary>What is said of one type of content alone: the place of a page, the kind of a file, where a comment stands.</summary>
internal sealed class WireExtensions
{
    [JsonConverter(typeof(LenientNumber))]
    public int? Position { get; set; }

    public string? MediaType { get; set; }

    public long? FileSize { get; set; }

    public string? Comment { get; set; }

    /// <summary><c>inline</c> or <c>footer</c>.</summary>
    public string? Location { get; set; }

    public WireInlineProperties? InlineProperties { get; set; }

    public WireResolution? Resolution { get; set; }
}

/// <summary>Where in the page an inline comment stands.</summary>
internal sealed class WireInlineProperties
{
    public string? OriginalSelection { get; set; }
}

/// <summary>Whether a comment is closed.</summary>
internal sealed class WireResolution
{
    /// <summary><c>open</c>, <c>reopened</c>, <c>resolved</c>, <c>dangling</c>.</summary>
    [JsonConverter(typeof(LenientText))]
    public string? Status { get; set; }
}
