using System.Text.Json.Serialization;

namespace ConfluenceOps.Sites.Cloud.Wire;

/// <summary>What goes with a copy, in the requests of v1 that copy.</summary>
internal abstract record WireCopied
{
    public bool CopyAttachments { get; } = true;

    public bool CopyLabels { get; } = true;

    public bool CopyProperties { get; } = true;

    public bool CopyCustomContents { get; } = true;

    public required bool CopyPermissions { get; init; }
}

/// <summary>v1 <c>CopyPageRequest</c>.</summary>
internal sealed record WirePageCopy : WireCopied
{
    public required WireDestination Destination { get; init; }

    public required string PageTitle { get; init; }
}

/// <summary>v1 <c>CopyPageRequestDestination</c>.</summary>
/// <param name="Type"><c>space</c> with a key, or <c>parent_page</c> with an id.</param>
/// <param name="Value">The key or the id.</param>
internal sealed record WireDestination(string Type, string Value);

/// <summary>v1 <c>CopyPageHierarchyRequest</c>.</summary>
internal sealed record WireTreeCopy : WireCopied
{
    public bool CopyDescendants { get; } = true;

    public required string DestinationPageId { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public WireTitleOptions? TitleOptions { get; init; }
}

/// <summary>v1 <c>CopyPageHierarchyTitleOptions</c>.</summary>
internal sealed record WireTitleOptions(string Prefix);
