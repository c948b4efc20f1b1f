namespace ConfluenceOps.Documents.Filters;

/// <summary>A text is no filter over documents. The message shows the text, the place between « and ».</summary>
/// <remarks>In one line: where an error comes from a script, PowerShell breaks the lines of its message anew.</remarks>
public sealed class FilterException : ConfluenceOpsException
{
    /// <summary>How much of a long text is shown on either side of the place, and of the place itself.</summary>
    private const int Around = 60;

    private const int Longest = 400;

    internal FilterException(string filter, FilterPlace place, string problem, string? advice = null)
        : base($"The filter is not understood between « and »: {Mark(filter, place)}. {Shown(problem)}", advice ?? "Get-Help Get-Document -Parameter Filter says what a filter may hold.")
    {
        Filter = filter;
        Problem = Shown(problem);
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
        var before = filter[Math.Max(0, place.Start - Around)..place.Start];
        var after = filter[place.End..Math.Min(filter.Length, place.End + Around)];
        return VisibleText.Of(string.Concat(
            before.Length < place.Start ? "…" : "",
            before,
            $"«{Cut(filter.Substring(place.Start, place.Length), Around)}»",
            after,
            place.End + after.Length < filter.Length ? "…" : ""));
    }

    /// <summary>A problem may repeat what the filter says, and a stranger may have written that.</summary>
    private static string Shown(string problem) => VisibleText.Of(Cut(problem, Longest));

    private static string Cut(string text, int length) => text.Length > length ? $"{text[..length]}…" : text;
}
