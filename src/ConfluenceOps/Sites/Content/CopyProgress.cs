namespace ConfluenceOps.Sites.Content;

/// <summary>How far the site is with a copy.</summary>
/// <param name="Done">Pages that are copied, as far as the site says.</param>
/// <param name="Total">How many there are; null where the site does not say.</param>
/// <param name="PerSecond">Pages a second.</param>
public sealed record CopyProgress(int Done, int? Total, double PerSecond) : IAdvance
{
    string IAdvance.Counted => "pages";
}
