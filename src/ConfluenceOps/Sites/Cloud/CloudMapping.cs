using ConfluenceOps.Sites.Cloud.Wire;

namespace ConfluenceOps.Sites.Cloud;

/// <summary>From the shapes that the server sends to the records that the product speaks in.</summary>
internal static class CloudMapping
{
    public static Space ToSpace(this WireSpace wire, CloudAddress address) => new()
    {
        Id = wire.Id,
        Key = wire.Key ?? "",
        Name = VisibleText.Of(wire.Name ?? wire.Key),
        Type = wire.Type ?? "",
        Status = wire.Status ?? "",
        Description = string.IsNullOrWhiteSpace(wire.Description?.Plain?.Value) ? null : VisibleText.Of(wire.Description.Plain.Value),
        HomepageId = wire.HomepageId,
        Created = wire.CreatedAt,
        Url = address.Page(wire.Links?.Webui ?? $"spaces/{wire.Key}"),
    };

    /// <param name="wire">What was sent.</param>
    /// <param name="kind">Page or blog post, which v2 tells by the route alone.</param>
    /// <param name="address">The site.</param>
    public static Page ToPage(this WirePage wire, ContentKind kind, CloudAddress address) => new()
    {
        Id = wire.Id,
        Kind = kind,
        Title = VisibleText.Of(wire.Title),
        Space = KeyIn(wire.Links?.Webui),
        SpaceId = wire.SpaceId ?? "",
        Status = wire.Status ?? "current",
        ParentId = string.IsNullOrEmpty(wire.ParentId) ? null : wire.ParentId,
        ParentType = wire.ParentType,
        Position = wire.Position,
        AuthorId = wire.AuthorId,
        Created = wire.CreatedAt ?? default,
        Version = wire.Version?.Number ?? 1,
        VersionAuthorId = wire.Version?.AuthorId,
        Modified = wire.Version?.CreatedAt ?? wire.CreatedAt ?? default,
        Body = wire.Body?.AtlasDocFormat?.Value ?? wire.Body?.Storage?.Value,
        BodyFormat = wire.Body?.AtlasDocFormat is null ? BodyFormat.Storage : BodyFormat.AtlasDocument,
        Url = address.Page(wire.Links?.Webui ?? $"pages/viewpage.action?pageId={wire.Id}"),
    };

    /// <returns>Null for an account without id: the anonymous one.</returns>
    public static User? ToUser(this WireUser wire) => string.IsNullOrEmpty(wire.AccountId) ? null : new()
    {
        AccountId = wire.AccountId,
        DisplayName = VisibleText.Of(wire.DisplayName ?? wire.PublicName ?? wire.AccountId),
        Email = string.IsNullOrEmpty(wire.Email) ? null : wire.Email,
        AccountType = wire.AccountType ?? "",
        AccountStatus = wire.AccountStatus,
        IsGuest = wire.IsGuest ?? wire.IsExternalCollaborator ?? false,
    };

    public static Attachment ToAttachment(this WireAttachment wire, CloudAddress address) => new()
    {
        Id = wire.Id,
        FileName = VisibleText.Of(wire.Title),
        MediaType = wire.MediaType ?? wire.Extensions?.MediaType ?? wire.Metadata?.MediaType,
        Size = wire.FileSize ?? wire.Extensions?.FileSize,
        Version = wire.Version?.Number ?? 1,
        Modified = wire.Version?.When ?? wire.Version?.CreatedAt,
        Comment = (wire.Comment ?? wire.Extensions?.Comment ?? wire.Metadata?.Comment) is { } comment ? VisibleText.Of(comment) : null,
        Url = address.Page(wire.Links?.Download),
    };

    /// <returns>Null for what is not a comment on a page or blog post as it is now.</returns>
    public static Comment? ToComment(this WireComment wire)
    {
        if (wire.Container is not { Id.Length: > 0, Type: null or "page" or "blogpost", Status: null or "current" } page || wire.Status is not (null or "current"))
            return null;
        var selection = wire.Extensions?.InlineProperties?.OriginalSelection;
        return new()
        {
            Id = wire.Id,
            PageId = page.Id,
            Kind = wire.Extensions?.Location == "inline" || wire.Extensions?.InlineProperties is not null ? CommentKind.Inline : CommentKind.Footer,
            ParentId = wire.Ancestors?.LastOrDefault(above => above.Type is null or "comment")?.Id,
            AuthorId = wire.History?.CreatedBy?.AccountId,
            Created = wire.History?.CreatedDate ?? wire.Version?.When ?? default,
            Modified = wire.Version?.When ?? wire.History?.CreatedDate ?? default,
            Selection = string.IsNullOrEmpty(selection) ? null : VisibleText.Of(selection),
            IsResolved = wire.Extensions?.Resolution?.Status == "resolved",
            Body = wire.Body?.Storage?.Value ?? "",
        };
    }

    public static AuditRecord ToRecord(this WireAudit wire) => new()
    {
        At = DateTimeOffset.FromUnixTimeMilliseconds(wire.CreationDate),
        Author = (wire.Author?.DisplayName ?? wire.Author?.PublicName) is { } author ? VisibleText.Of(author) : null,
        AuthorId = wire.Author?.AccountId,
        RemoteAddress = wire.RemoteAddress,
        Category = VisibleText.Of(wire.Category),
        Summary = VisibleText.Of(wire.Summary),
        Description = VisibleText.Of(wire.Description),
        Affected = wire.AffectedObject?.ToObject(),
        Associated = wire.AssociatedObjects?.Select(ToObject).ToArray() ?? [],
        Changes = wire.ChangedValues?.Select(change => new AuditChange(VisibleText.Of(change.Name), VisibleText.Of(change.OldValue), VisibleText.Of(change.NewValue))).ToArray() ?? [],
    };

    private static AuditObject ToObject(this WireAuditObject wire) => new(VisibleText.Of(wire.Name), VisibleText.Of(wire.ObjectType));

    /// <summary>The key of the space of a page, whose link is the only place where v2 says it: <c>/spaces/ENG/pages/123/Title</c>.</summary>
    public static string KeyIn(string? webui)
    {
        var parts = webui?.Split('/', StringSplitOptions.RemoveEmptyEntries) ?? [];
        var at = Array.IndexOf(parts, "spaces");
        return at >= 0 && at + 1 < parts.Length ? Uri.UnescapeDataString(parts[at + 1]) : "";
    }
}
