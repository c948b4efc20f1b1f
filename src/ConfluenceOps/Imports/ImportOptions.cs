using ConfluenceOps.Documents;

namespace ConfluenceOps.Imports;

/// <summary>How a space is imported.</summary>
public sealed record ImportOptions
{
    /// <summary>How long a space may go without being read as a whole, when nobody says.</summary>
    public static readonly TimeSpan UsualCheck = TimeSpan.FromDays(7);

    /// <summary>How long documents whose pages are gone stay in the trash, when nobody says.</summary>
    public static readonly TimeSpan UsualPurge = TimeSpan.FromDays(90);

    /// <summary>Up to how many documents a space counts as small, when nobody says: its list of pages takes no more than four requests.</summary>
    public const int UsualListUpTo = 1000;

    /// <summary>Which files to fetch.</summary>
    public AttachmentChoice Attachments { get; init; } = AttachmentChoice.Referenced;

    /// <summary>Read everything again, whatever seems unchanged.</summary>
    public bool Full { get; init; }

    /// <summary>Which pages.</summary>
    public PageSelection Selection { get; init; } = PageSelection.All;

    /// <summary>What to do about documents that were edited here.</summary>
    public OnConflict OnConflict { get; init; }

    /// <summary>Remove documents however many of a space are gone at once.</summary>
    public bool AllowMassRemoval { get; init; }

    /// <summary>Import although the catalog is the source of truth for the space.</summary>
    public bool Force { get; init; }

    /// <summary>Read everything again when that was done last longer ago than this: what a site does not tell of is found then.</summary>
    public TimeSpan CheckEvery { get; init; } = UsualCheck;

    /// <summary>
    /// Up to how many documents a space counts as small: its list of pages is read each time, and tells at once of pages that moved within the space.
    /// Of larger spaces it is read only when the site's count says that something went, and when everything is read again.
    /// </summary>
    public int ListUpTo { get; init; } = UsualListUpTo;

    /// <summary>How long documents whose pages are gone stay in the trash.</summary>
    public TimeSpan PurgeAfter { get; init; } = UsualPurge;

    /// <summary>How long to wait for somebody else who imports the same space.</summary>
    public TimeSpan Wait { get; init; }

    /// <summary>Leave it as it is who may see the documents, which saves the requests that tell. Of new pages it is whoever imports, and nobody else.</summary>
    public bool SkipAccess { get; init; }

    /// <summary>The schedule that asks for it; null when a person does.</summary>
    public string? Schedule { get; init; }
}
