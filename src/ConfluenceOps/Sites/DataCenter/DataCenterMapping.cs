using ConfluenceOps.Sites.DataCenter.Wire;

namespace ConfluenceOps.Sites.DataCenter;

/// <summary>From the shapes that the server sends to the records that the product speaks in.</summary>
internal static class DataCenterMapping
{
    public static Space ToSpace(this WireSpace wire, DataCenterAddress address) => new()
    {
        Id = wire.Id ?? "",
        Key = wire.Key ?? "",
        Name = VisibleText.Of(wire.Name ?? wire.Key),
        Type = wire.Type ?? "",
        Status = wire.Status ?? "",
        Description = string.IsNullOrWhiteSpace(wire.Description?.Plain?.Value) ? null : VisibleText.Of(wire.Description.Plain.Value),
        HomepageId = wire.Homepage?.Id,
        Created = wire.CreationDate,
        Url = address.Page(wire.Links?.Webui ?? $"display/{wire.Key}"),
    };

    public static Page ToPage(this WireContent wire, DataCenterAddress address) => new()
    {
        Id = wire.Id ?? "",
        Kind = wire.Type == "blogpost" ? ContentKind.BlogPost : ContentKind.Page,
        Title = VisibleText.Of(wire.Title),
        Space = wire.Space?.Key ?? "",
        SpaceId = wire.Space?.Id ?? "",
        Status = wire.Status ?? "current",
        ParentId = wire.ParentId(),
        ParentType = wire.ParentId() is null ? null : "page",
        Position = wire.Extensions?.Position,
        AuthorId = wire.History?.CreatedBy?.Key(),
        Created = wire.History?.CreatedDate ?? wire.Version?.When ?? default,
        Version = wire.Version?.Number ?? 1,
        VersionAuthorId = wire.Version?.By?.Key(),
        Modified = wire.Version?.When ?? wire.History?.CreatedDate ?? default,
        Body = wire.Body?.Storage?.Value,
        Url = address.Page(wire.Links?.Webui ?? $"pages/viewpage.action?pageId={wire.Id}"),
    };

    /// <summary>What a page hangs under. A blog post hangs under nothing.</summary>
    public static string? ParentId(this WireContent wire) =>
        wire.Type != "blogpost" && wire.Ancestors is [.., { Id.Length: > 0 } above] ? above.Id : null;

    /// <returns>Null for the anonymous account.</returns>
    public static User? ToUser(this WireUser wire) => wire.Type == "anonymous" || wire.Key() is not { } key ? null : new()
    {
        AccountId = key,
        DisplayName = VisibleText.Of(string.IsNullOrEmpty(wire.DisplayName) ? wire.Username ?? key : wire.DisplayName),
        Email = string.IsNullOrEmpty(wire.Email) ? null : wire.Email,
        AccountType = wire.Type ?? "",
        AccountStatus = wire.Status?.ToLowerInvariant() switch
        {
            "current" => "active",
            "deactivated" or "disabled" => "inactive",
            var status => status,
        },
    };

    /// <summary>The key of an account; the name of those that never got one.</summary>
    public static string? Key(this WireUser wire) => string.IsNullOrEmpty(wire.UserKey) ? (string.IsNullOrEmpty(wire.Username) ? null : wire.Username) : wire.UserKey;

    public static Attachment ToAttachment(this WireContent wire, DataCenterAddress address) => new()
    {
        Id = wire.Id ?? "",
        FileName = VisibleText.Of(wire.Title),
        MediaType = wire.Extensions?.MediaType ?? wire.Metadata?.MediaType,
        Size = wire.Extensions?.FileSize,
        Version = wire.Version?.Number ?? 1,
        Modified = wire.Version?.When,
        Comment = (wire.Extensions?.Comment ?? wire.Metadata?.Comment) is { Length: > 0 } comment ? VisibleText.Of(comment) : null,
        Url = address.Page(wire.Links?.Download),
    };

    /// <returns>Null for what is not a comment on a page or blog post as it is now.</returns>
    public static Comment? ToComment(this WireContent wire)
    {
        if (wire.Container is not { Id: { Length: > 0 } page, Type: null or "page" or "blogpost", Status: null or "current" } || wire.Status is not (null or "current"))
            return null;
        var selection = wire.Extensions?.InlineProperties?.OriginalSelection;
        return new()
        {
            Id = wire.Id ?? "",
            PageId = page,
            Kind = wire.Extensions?.Location == "inline" || wire.Extensions?.InlineProperties is not null ? CommentKind.Inline : CommentKind.Footer,
            ParentId = wire.Ancestors?.LastOrDefault(above => above.Type is null or "comment")?.Id,
            AuthorId = wire.History?.CreatedBy?.Key(),
            Created = wire.History?.CreatedDate ?? wire.Version?.When ?? default,
            Modified = wire.Version?.When ?? wire.History?.CreatedDate ?? default,
            Selection = string.IsNullOrEmpty(selection) ? null : VisibleText.Of(selection),
            IsResolved = wire.Extensions?.Resolution?.Status == "resolved",
            Body = wire.Body?.Storage?.Value ?? "",
        };
    }
}
