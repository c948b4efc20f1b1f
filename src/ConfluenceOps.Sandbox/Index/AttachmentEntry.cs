using System.Globalization;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Index;

/// <summary>A file in its place: the page that it is on.</summary>
internal sealed class AttachmentEntry(SandboxAttachment file, PageEntry page) : ContentEntry
{
    public SandboxAttachment File { get; } = file;

    /// <summary>The number in its id, negative so that it is no page's and no comment's.</summary>
    public override long Id { get; } = -NumberIn(file.Id) - 1;

    public override string IdText => File.Id;

    public override string Type => "attachment";

    public override string Title => File.FileName;

    public override string Body => "";

    public override string AuthorId => File.AuthorId;

    public override string VersionAuthorId => File.AuthorId;

    public override DateTimeOffset Created => File.Created;

    public override DateTimeOffset Modified => File.Created;

    public override string WebPath => $"/pages/viewpageattachments.action?pageId={On.IdText}&preview=%2F{On.IdText}%2F{File.Id}%2F{Uri.EscapeDataString(File.FileName)}";

    public override PageEntry On { get; } = page;

    /// <summary>The number in an attachment's id; 0 for one that has none.</summary>
    public static long NumberIn(string id) =>
        id.StartsWith("att", StringComparison.Ordinal) && long.TryParse(id.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
