namespace ConfluenceOps.Documents.Filters;

/// <summary>A text is no filter over documents. The message shows the line with the place marked.</summary>
public sealed class FilterException : ConfluenceOpsException
{
    /// <summary>How much of a long line is shown on either side of the place.</summary>
    private const int Around = 60;

    internal FilterException(string filter, FilterPlace place, string problem, string? advice = null)
        : base($"The filter is not understood: {problem}{Mark(filter, place)}", advice ?? "Get-Help Get-Document -Parameter Filter says what a filter may hold.")
    {
        Filter = filter;
        Problem = problem;
        Position = place.Start;
    }

    /// <summary>The text.</summary>
    public string Filter { get; }

    /// <summary>What is wrong there, as a sentence.</summary>
    public string Problem { get; }

    /// <summary>Where in the text, counted from 0.</summary>
    public int Position { get; }

    /// <inheritdoc/>
    public override string ErrorId => "FilterNotUnderstood";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.InvalidArgument;

    private static string Mark(string filter, FilterPlace place)
    {
        var start = Math.Min(place.Start, filter.Length);
        var first = Math.Max(start == 0 ? 0 : filter.LastIndexOf('\n', start - 1) + 1, start - Around);
        var lineEnd = filter.IndexOf('\n', start);
        var last = Math.Min(lineEnd < 0 ? filter.Length : lineEnd, start + Around);
        var marks = Math.Max(1, Math.Min(place.End, last) - start);
        return $"\n  {VisibleText.Of(filter[first..last])}\n  {new string(' ', start - first)}{new string('~', marks)}\n";
    }
}
