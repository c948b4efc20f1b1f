using System.Globalization;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Index;

/// <summary>A comment in its place: its page, and the comment that it answers.</summary>
internal sealed class CommentEntry(SandboxComment comment, PageEntry page) : ContentEntry
{
    public SandboxComment Comment { get; } = comment;

    public CommentEntry? Parent { get; private set; }

    public bool IsInline => Comment.Location == "inline";

    public override long Id => Comment.Id;

    public override string IdText { get; } = comment.Id.ToString(CultureInfo.InvariantCulture);

    public override string Type => "comment";

    public override string Title => "Re: " + On.Title;

    public override string Body => Comment.Body;

    public override string AuthorId => Comment.AuthorId;

    public override string VersionAuthorId => Comment.AuthorId;

    public override DateTimeOffset Created => Comment.Created;

    public override DateTimeOffset Modified => Comment.Modified;

    public override string WebPath => $"{On.WebPath}?focusedCommentId={IdText}";

    public override PageEntry On { get; } = page;

    /// <summary>The comments above, nearest first.</summary>
    public IEnumerable<CommentEntry> Ancestors()
    {
        for (var above = Parent; above is not null; above = above.Parent)
            yield return above;
    }

    /// <summary>Ties the comments of a page to those that they answer.</summary>
    public static IReadOnlyList<CommentEntry> Connect(PageEntry page)
    {
        var entries = page.Page.Comments.ConvertAll(comment => new CommentEntry(comment, page));
        foreach (var entry in entries)
        {
            if (entry.Comment.ParentId is not { } parent)
                continue;
            entry.Parent = entries.Find(above => above.Id == parent) ?? throw new SandboxException(
                $"The comment {entry.Id} answers {parent}, which is not on its page.",
                "Add that comment, or leave out parentId.");
            if (entry.Ancestors().Take(entries.Count).Contains(entry))
                throw new SandboxException($"The comment {entry.Id} has itself among the comments above it.", "Correct its parentId.");
        }

        return entries;
    }
}
