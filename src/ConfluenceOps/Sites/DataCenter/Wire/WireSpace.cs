using System.Text.Json.Serialization;
using ConfluenceOps.Http;

namespace ConfluenceOps.Sites.DataCenter.Wire;

/// <summary><c>Space</c>.</summary>
internal sealed class WireSpace : IIdentified
{
    /// <summary>A number on this flavour.</summary>
    [JsonConverter(typeof(LenientText))]
    public string? Id { get; set; }

    public string? Key { get; set; }

    public string? Name { get; set; }

    public string? Type { get; set; }

    public string? Status { get; set; }

    public DateTimeOffset? CreationDate { get; set; }

    public WireDescription? Description { get; set; }

    public WireHomepage? Homepage { get; set; }

    [JsonPropertyName("_links")]
    public Links? Links { get; set; }
}

/// <summary>The description of a space.</summary>
internal sealed class WireDescription
{
    public WireText? Plain { get; set; }
}

/// <summary>The page that a space opens with.</summary>
internal sealed class WireHomepage
{
    [JsonConverter(typeof(LenientText))]
    public string? Id { get; set; }
}

/// <summary>A text in one way of writing it.</summary>
internal sealed class WireText
{
    public string? Value { get; set; }
}
