using ConfluenceOps.Sandbox.Paging;

namespace ConfluenceOps.Sandbox.Index;

/// <summary>By what content is sorted.</summary>
internal enum PageField
{
    Id,
    Created,
    Modified,
    Title,
}

/// <summary>By what content is sorted, and which way.</summary>
internal readonly record struct PageOrder(PageField Field, bool Descending = false)
{
    /// <summary>Where an entry stands in this order; ids break ties, so no two entries stand in the same place.</summary>
    public Position PositionOf(ContentEntry entry) => Field switch
    {
        PageField.Created => new(entry.Created.UtcTicks, "", entry.Id),
        PageField.Modified => new(entry.Modified.UtcTicks, "", entry.Id),
        PageField.Title => new(0, entry.Title, entry.Id),
        _ => new(entry.Id, "", entry.Id),
    };
}
