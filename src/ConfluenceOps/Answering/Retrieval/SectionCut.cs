namespace ConfluenceOps.Answering.Retrieval;

/// <summary>A text that is too long, cut to the lines around what was asked.</summary>
internal static class SectionCut
{
    private const string Ellipsis = "…";

    /// <summary>How much of a piece comes before the first word found.</summary>
    private const double Before = 0.2;

    /// <summary>The piece with the most of the words, whole lines where they are short enough.</summary>
    public static string Of(string text, IReadOnlyList<FoundWord> found, int longest)
    {
        if (text.Length <= longest)
            return text;
        var start = LineStart(text, Math.Max(0, Best(found, longest) - (int)(longest * Before)), longest / 4);
        var end = LineEnd(text, Math.Min(text.Length, start + longest), longest / 4);
        return (start > 0 ? $"{Ellipsis}\n" : "") + text[start..end].Trim('\r', '\n') + (end < text.Length ? $"\n{Ellipsis}" : "");
    }

    /// <summary>Where the window with the most different words begins, and among those the one with the most words.</summary>
    private static int Best(IReadOnlyList<FoundWord> found, int longest)
    {
        var within = new Dictionary<int, int>();
        var (best, most, next) = (0, (Different: 0, All: 0), 0);
        for (var first = 0; first < found.Count; first++)
        {
            for (; next < found.Count && found[next].Place < found[first].Place + (longest * (1 - Before)); next++)
                within[found[next].Word] = within.GetValueOrDefault(found[next].Word) + 1;
            if ((within.Count, next - first).CompareTo(most) > 0)
                (best, most) = (found[first].Place, (within.Count, next - first));
            if (--within[found[first].Word] == 0)
                within.Remove(found[first].Word);
        }
        return best;
    }

    private static int LineStart(string text, int place, int farthest)
    {
        if (place == 0)
            return 0;
        var line = text.LastIndexOf('\n', place - 1, Math.Min(place, farthest));
        return line >= 0 ? line + 1 : Whole(text, place);
    }

    private static int LineEnd(string text, int place, int farthest)
    {
        if (place == text.Length)
            return place;
        var line = text.LastIndexOf('\n', place - 1, Math.Min(place, farthest));
        return line > 0 ? line : Whole(text, place);
    }

    private static int Whole(string text, int place) => char.IsLowSurrogate(text[place]) ? place - 1 : place;
}
