using ConfluenceOps.Sites;

namespace ConfluenceOps.Documents;

/// <summary>A page, converted and ready to be kept.</summary>
public sealed record ImportedDocument
{
    /// <summary>The page, its <see cref="Page.Body"/> no longer needed.</summary>
    public required Page Page { get; init; }

    /// <summary>What hangs on it.</summary>
    public required PageDetails Details { get; init; }

    /// <summary>The name of who made the page's current version; null when unknown.</summary>
    public string? Author { get; init; }

    /// <summary>The text, and what is known of how it came to be.</summary>
    public required RenderedText Rendered { get; init; }

    /// <summary>The names of who made the page and of people whom the body mentions, by id.</summary>
    public IReadOnlyDictionary<string, string> People { get; init; } = new Dictionary<string, string>();

    /// <summary>The body as the site has it, packed, so that it can be rendered again without a request.</summary>
    public required PackedText Source { get; init; }

    /// <summary>A hash over all of the page that the catalog keeps; equal hashes mean that nothing changed.</summary>
    public required byte[] SourceHash { get; init; }

    /// <summary>Texts of earlier versions of the page, oldest first, where the site gave them along.</summary>
    public IReadOnlyList<EarlierText> Earlier { get; init; } = [];
}

/// <summary>A body as Markdown.</summary>
/// <param name="Text">The Markdown text.</param>
/// <param name="Losses">Constructs whose meaning was not kept: name and how often.</param>
/// <param name="Files">Files that it shows or links.</param>
public sealed record RenderedText(string Text, IReadOnlyDictionary<string, int> Losses, IReadOnlyCollection<NamedFile> Files);

/// <summary>A file as a text names it.</summary>
/// <param name="FileName">The file's name.</param>
/// <param name="PageTitle">The title of the page that holds it; null for the text's own.</param>
/// <param name="SpaceKey">The key of that page's space; null for the text's own.</param>
public sealed record NamedFile(string FileName, string? PageTitle, string? SpaceKey);

/// <summary>The text of an earlier version of a page.</summary>
/// <param name="PageVersion">The number of that version of the page.</param>
/// <param name="Title">The title then.</param>
/// <param name="Author">The name of who made it; null when unknown.</param>
/// <param name="Modified">When it was made.</param>
/// <param name="Text">The Markdown text.</param>
public sealed record EarlierText(int PageVersion, string Title, string? Author, DateTimeOffset Modified, string Text);

/// <summary>What became of a batch that was saved.</summary>
/// <param name="Added">Documents that are new.</param>
/// <param name="Changed">Documents that were there and changed.</param>
/// <param name="Moved">Documents that were there and only hang somewhere else.</param>
/// <param name="Restored">Documents that came back from the trash.</param>
/// <param name="Overridden">Documents whose edits here gave way to the site's text; counted as changed too.</param>
/// <param name="Drifted">Documents that stay as they were edited here, although their pages changed.</param>
public readonly record struct SavedBatch(int Added, int Changed, int Moved = 0, int Restored = 0, int Overridden = 0, int Drifted = 0);
