using ConfluenceOps.Sandbox.Paging;

namespace ConfluenceOps.Sandbox.Index;

/// <summary>By what pages are sorted.</summary>
internal enum PageField
{
    Id,
    Created,
    Modified,
    Title,
}

/// <summary>By what pages are sorted, and which way.</summary>
internal readonly record struct PageOrder(PageField Field, bool Descending = false)
{
    /// <summary>Where an entry stands in this order; ids break ties, so no two entries stand in the same place.</summary>
    public Position PositionOf(PageEntry entry) => Field switch
    {
        PageField.Created => new(entry.Page.Created.UtcTicks, "", entry.Page.Id),
        PageField.Modified => new(entry.Page.Modified.UtcTicks, "", entry.Page.Id),
        PageField.Title => new(0, entry.Page.Title, entry.Page.Id),
        _ => new(entry.Page.Id, "", entry.Page.Id),
    };
}
