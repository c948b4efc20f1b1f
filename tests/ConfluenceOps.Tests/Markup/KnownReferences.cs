using ConfluenceOps.Markup;

namespace ConfluenceOps.Tests.Markup;

/// <summary>A site where every page, file and person is known, except those called "unknown".</summary>
internal sealed class KnownReferences : IReferences
{
    public string? UserName(string id) => id == "unknown" ? null : $"{char.ToUpperInvariant(id[0])}{id[1..]} Doe";

    public string? PageUrl(string? spaceKey, string? title) =>
        title == "unknown" ? null : $"/wiki/{spaceKey ?? "HERE"}/{Uri.EscapeDataString(title ?? "this page")}";

    public string? SpaceUrl(string spaceKey) => spaceKey == "unknown" ? null : $"/wiki/{spaceKey}";

    public string? FileUrl(FileReference file) =>
        file.FileName == "unknown.txt" ? null : $"/files/{Uri.EscapeDataString(file.PageTitle ?? "this page")}/{Uri.EscapeDataString(file.FileName)}";
}
