using ConfluenceOps.Sandbox.Model;
using ConfluenceOps.Sites.Exports;

namespace ConfluenceOps.Sandbox.Fillers.Exported;

/// <summary>The files of an export: their data now, their bytes when somebody asks for them.</summary>
internal sealed class ExportedAttachments(string path, SpaceExport export, ExportContents contents, ExportedPeople people)
{
    private readonly ILookup<string, ExportObject> _byContainer = contents.Attachments
        .Where(attachment => Container(attachment) is not null).ToLookup(attachment => Container(attachment)!);

    public IEnumerable<SandboxAttachment> Of(ExportObject page) => _byContainer[page.Id].Select(attachment => Attachment(page, attachment));

    private SandboxAttachment Attachment(ExportObject page, ExportObject attachment)
    {
        var version = (int)Math.Clamp(
            ExportContents.Number(attachment.Properties.GetValueOrDefault("attachmentVersion") ?? attachment.Properties.GetValueOrDefault("version")) ?? 1, 1, int.MaxValue);
        return new SandboxAttachment
        {
            Id = "att" + attachment.Id,
            FileName = attachment.Properties.GetValueOrDefault("title") ?? attachment.Properties.GetValueOrDefault("fileName") ?? attachment.Id,
            MediaType = attachment.Properties.GetValueOrDefault("contentType") ?? contents.Property(attachment, "MEDIA_TYPE") ?? "application/octet-stream",
            Size = ExportContents.Number(attachment.Properties.GetValueOrDefault("fileSize") ?? contents.Property(attachment, "FILESIZE", "longValue"))
                ?? Measure(page, attachment, version),
            Version = version,
            Comment = attachment.Properties.GetValueOrDefault("versionComment") ?? attachment.Properties.GetValueOrDefault("comment") ?? "",
            AuthorId = people.Author(attachment, "lastModifier", "lastModifierName"),
            Created = export.Descriptor.ReadTime(attachment.Properties.GetValueOrDefault("lastModificationDate") ?? attachment.Properties.GetValueOrDefault("creationDate"))
                ?? DateTimeOffset.UnixEpoch,
            ContentPath = AttachmentContent.ExportPath(ExportedFile.Path(path, page.Id, attachment.Id, version)),
        };
    }

    /// <summary>Some exports do not say how large a file is.</summary>
    private long Measure(ExportObject page, ExportObject attachment, int version)
    {
        using var file = export.OpenAttachment(page.Id, attachment.Id, version);
        if (file is null)
            return 0;
        var (size, buffer) = (0L, new byte[64 * 1024]);
        for (var read = file.Read(buffer); read > 0; read = file.Read(buffer))
            size += read;
        return size;
    }

    private static string? Container(ExportObject attachment) =>
        (attachment.References.GetValueOrDefault("containerContent") ?? attachment.References.GetValueOrDefault("content"))?.Id;
}
