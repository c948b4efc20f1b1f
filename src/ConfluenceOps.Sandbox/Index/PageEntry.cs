using System.Buffers.Text;
using System.Globalization;
using ConfluenceOps.Sandbox.Access;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Index;

/// <summary>A page, blog post or folder in its place: its space, the page above, and the links that every answer repeats.</summary>
internal sealed class PageEntry : ContentEntry
{
    /// <param name="page">The page.</param>
    /// <param name="space">Its space.</param>
    /// <param name="ordinal">Its place in the site's list; what one caller may see is kept by it.</param>
    public PageEntry(SandboxPage page, SandboxSpace space, int ordinal)
    {
        Page = page;
        Space = space;
        Ordinal = ordinal;
        IdText = page.Id.ToString(CultureInfo.InvariantCulture);
        SpaceIdText = space.Id.ToString(CultureInfo.InvariantCulture);
        WebPath = page.Type switch
        {
            "blogpost" => string.Create(CultureInfo.InvariantCulture, $"/spaces/{space.Key}/blog/{page.Created.UtcDateTime:yyyy/MM/dd}/{IdText}/{InPath(page.Title)}"),
            "page" => $"/spaces/{space.Key}/pages/{IdText}/{InPath(page.Title)}",
            var other => $"/spaces/{space.Key}/{other}/{IdText}",
        };
        EditPath = IsBlogPost ? $"/pages/resumedraft.action?draftId={IdText}" : $"/spaces/{space.Key}/pages/edit-v2/{IdText}";
        TinyPath = "/x/" + TinyCode(page.Id);
        Lists = new ContentLists(page.ViewRestriction, page.EditRestriction);
    }

    public SandboxPage Page { get; }

    public SandboxSpace Space { get; }

    public int Ordinal { get; }

    /// <summary>Its restrictions when the site was opened.</summary>
    public ContentLists Lists { get; }

    public PageEntry? Parent { get; set; }

    /// <summary>In the order of their positions.</summary>
    public List<PageEntry> Children { get; } = [];

    public override string IdText { get; }

    public string SpaceIdText { get; }

    public override string WebPath { get; }

    public string EditPath { get; }

    public string TinyPath { get; }

    public override long Id => Page.Id;

    public override string Type => Page.Type;

    public override string Title => Page.Title;

    public override string Body => Page.Body;

    public override string AuthorId => Page.AuthorId;

    public override string VersionAuthorId => Page.VersionAuthorId;

    public override DateTimeOffset Created => Page.Created;

    public override DateTimeOffset Modified => Page.Modified;

    public override PageEntry On => this;

    public bool IsBlogPost => Page.Type == "blogpost";

    public bool IsFolder => Page.Type == "folder";

    /// <summary>The pages and folders above, nearest first.</summary>
    public IEnumerable<PageEntry> Ancestors()
    {
        for (var above = Parent; above is not null; above = above.Parent)
            yield return above;
    }

    private static string InPath(string title) => Uri.EscapeDataString(title).Replace("%20", "+", StringComparison.Ordinal);

    /// <remarks>facts.md, section 8: little-endian bytes in base64, "/" and "+" swapped against the usual URL-safe form.</remarks>
    private static string TinyCode(long id)
    {
        Span<byte> bytes = stackalloc byte[8];
        BitConverter.TryWriteBytes(bytes, id);
        if (!BitConverter.IsLittleEndian)
            bytes.Reverse();
        return Base64Url.EncodeToString(bytes).TrimEnd('A').Replace('-', '+').Replace('_', '-').Replace('+', '_');
    }
}
