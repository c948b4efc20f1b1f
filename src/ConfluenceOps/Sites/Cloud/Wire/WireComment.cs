using ConfluenceOps.Http;

namespace ConfluenceOps.Sites.Cloud.Wire;

/// <summary>v1 <c>Content</c> of type comment.</summary>
internal sealed class WireComment : IIdentified
{
    public string Id { get; set; } = "";

    public string? Type { get; set; }

    public string? Status { get; set; }

    public WireBody? Body { get; set; }

    public WireHistory? History { get; set; }

    public WireEdit? Version { get; set; }

    /// <summary>The comments above, outermost first.</summary>
    public IReadOnlyList<WireComment>? Ancestors { get; set; }

    /// <summary>The page or blog post.</summary>
    public WireComment? Container { get; set; }

    public WireCommentExtensions? Extensions { get; set; }
}

/// <summary>v1 <c>ContentHistory</c>.</summary>
internal sealed class WireHistory
{
    public WireUser? CreatedBy { get; set; }

    public DateTimeOffset? CreatedDate { get; set; }
}

/// <summary>v1 <c>Version</c>.</summary>
internal sealed class WireEdit
{
    public DateTimeOffset? When { get; set; }
}

/// <summary>What v1 says of a comment alone; none of it is in the specification.</summary>
internal sealed class WireCommentExtensions
{
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
    public string? Status { get; set; }
}
