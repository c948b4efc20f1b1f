using ConfluenceOps.Documents.Sqlite.Automations;

namespace ConfluenceOps.Documents.Sqlite;

/// <summary>The document of a page that comes in again, and what of it is as it was.</summary>
/// <param name="Id">The document.</param>
/// <param name="SameSource">Body, labels, restrictions and files, and the space.</param>
/// <param name="SameText">The text that was imported last.</param>
/// <param name="SameTitle">The title.</param>
/// <param name="SameParent">What it hangs under.</param>
/// <param name="SamePosition">The order among its siblings.</param>
/// <param name="SameVersion">The number of the page's version.</param>
/// <param name="IsNewer">The document was made from a later version than the one that comes in.</param>
/// <param name="IsEdited">Its current text was written here.</param>
/// <param name="IsGone">It is in the trash.</param>
internal readonly record struct KeptPage(
    long Id, bool SameSource, bool SameText, bool SameTitle, bool SameParent, bool SamePosition, bool SameVersion, bool IsNewer, bool IsEdited, bool IsGone)
{
    /// <summary>Nothing would change.</summary>
    public bool IsTheSame => IsSameContent && SameParent && SamePosition && !IsGone;

    /// <summary>Nothing but its place may be another.</summary>
    private bool IsSameContent => SameSource && SameText && SameTitle && SameVersion;

    /// <summary>Counts it among what became of a batch.</summary>
    /// <param name="saved">The batch so far.</param>
    /// <param name="isKept">Its text stays as it was edited here.</param>
    public SavedBatch Count(SavedBatch saved, bool isKept)
    {
        if (IsEdited && isKept && !SameText)
            saved = saved with { Drifted = saved.Drifted + 1 };
        if (IsEdited && !isKept)
            saved = saved with { Overridden = saved.Overridden + 1 };
        return IsGone ? saved with { Restored = saved.Restored + 1 }
            : IsSameContent && !SameParent ? saved with { Moved = saved.Moved + 1 }
            : IsSameContent ? saved
            : saved with { Changed = saved.Changed + 1 };
    }

    /// <summary>Notes it among what automations look at. A page that only stands elsewhere among its siblings is none that changed.</summary>
    public void Note(TouchedDocuments touched)
    {
        if (IsGone)
            touched.Imported.Add(Id);
        else if (!IsSameContent || !SameParent)
            touched.Changed.Add(Id);
    }
}
