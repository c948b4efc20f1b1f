namespace ConfluenceOps.Context.Packing;

/// <summary>Why something that was asked for is not in a pack.</summary>
public enum LeftOutReason
{
    /// <summary>It names no page.</summary>
    NoPage,

    /// <summary>It is on another site, which was not asked.</summary>
    OtherSite,

    /// <summary>It is gone, or the account may not see it.</summary>
    NotFound,

    /// <summary>Not all of the audience may see it, as far as is known.</summary>
    NotShared,

    /// <summary>It has no text, as a folder has none.</summary>
    NoText,

    /// <summary>There are more links than are followed, or more pages than there is room for.</summary>
    NoRoom,

    /// <summary>The page has no such section; all of it was taken.</summary>
    NoSection,

    /// <summary>The comment is gone, or is on another page; the page was taken without it.</summary>
    NoComment,

    /// <summary>Something of the command was not understood.</summary>
    NotUnderstood,
}

/// <summary>Something that was asked for and is not in the pack.</summary>
/// <param name="Link">The link as it is written; null where it is not told.</param>
/// <param name="Reason">Why.</param>
/// <param name="Why">Why, in words.</param>
public sealed record LeftOut(string? Link, LeftOutReason Reason, string Why)
{
    /// <summary>The link and why.</summary>
    public override string ToString() => Link is null ? Why : $"{Link}: {Why}";
}
