namespace ConfluenceOps.Documents.Filters;

/// <summary>A stretch of a filter's text.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it is; 0 at the end of the text.</param>
internal readonly record struct FilterPlace(int Start, int Length)
{
    public int End => Start + Length;

    public FilterPlace Through(FilterPlace last) => new(Start, last.End - Start);
}
