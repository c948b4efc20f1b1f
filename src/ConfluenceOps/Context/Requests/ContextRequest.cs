using ConfluenceOps.Links;

namespace ConfluenceOps.Context.Requests;

/// <summary>A page that a text asks for.</summary>
/// <param name="Written">The link as it is written.</param>
/// <param name="Link">What it leads to; null for what is no link to Confluence.</param>
/// <param name="Line">The line in which it stands, from 1.</param>
public sealed record ContextRequest(string Written, ConfluenceLink? Link, int Line)
{
    /// <summary>How many levels of pages below it are asked for too.</summary>
    public int Depth { get; init; }

    /// <summary>The heading whose section alone is asked for; null for all of the page.</summary>
    public string? Section { get; init; }

    /// <summary>What of the command could not be understood; null when all was.</summary>
    public string? Misunderstood { get; init; }
}
