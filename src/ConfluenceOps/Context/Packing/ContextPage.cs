using ConfluenceOps.Sites;

namespace ConfluenceOps.Context.Packing;

/// <summary>A page of a pack: what is known of it, and as much of its text as there is room for.</summary>
public sealed record ContextPage
{
    /// <summary>The site's id of the page.</summary>
    public required string Id { get; init; }

    /// <summary>The catalog's number of its document; null for a page that was read from the site.</summary>
    public long? DocumentId { get; init; }

    /// <summary>Page or blog post.</summary>
    public ContentKind Kind { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The key of its space.</summary>
    public required string Space { get; init; }

    /// <summary>Where a browser opens it.</summary>
    public required Uri Url { get; init; }

    /// <summary>The number of the page's version.</summary>
    public int Version { get; init; }

    /// <summary>When that version was made.</summary>
    public DateTimeOffset Modified { get; init; }

    /// <summary>When the catalog took it from the site; null for a page that was read from the site just now.</summary>
    public DateTimeOffset? Imported { get; init; }

    /// <summary>Who may see it, in words.</summary>
    public required string VisibleTo { get; init; }

    /// <summary>The headings whose sections alone were asked for; empty for all of the page.</summary>
    public IReadOnlyList<string> Sections { get; init; } = [];

    /// <summary>The headings of what there was no room for; empty when all is here.</summary>
    public required IReadOnlyList<string> Cut { get; init; }

    /// <summary>The text as Markdown: the page's own words, whatever they say.</summary>
    public required string Text { get; init; }

    /// <summary>How many tokens the text has.</summary>
    public int Tokens { get; init; }

    /// <summary>The title.</summary>
    public override string ToString() => Title;
}
