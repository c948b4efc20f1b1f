using System.Text;

namespace ConfluenceOps.Documents.Sqlite.Search;

/// <summary>The piece of a text that shows best why it was found, the words found between « and ».</summary>
/// <remarks>The index could cut it too, but its time is the square of a word's occurrences, and pages come from strangers.</remarks>
internal sealed record Snippet
{
    /// <summary>In characters of Markdown.</summary>
    private const int Width = 200;

    /// <summary>How much of it comes before the first word found.</summary>
    private const int Before = 40;

    /// <summary>How far an edge may move to fall between two words.</summary>
    private const int LongestWord = 30;

    /// <summary>Enough to choose the best piece from.</summary>
    private const int MostOccurrences = 100;

    /// <summary>Words that are no farther apart belong together: there is room for "of the" between them.</summary>
    private const int LongestGap = 8;

    private const string Ellipsis = "…";

    private Snippet(string piece, IReadOnlyList<string?> found) => (Piece, Found) = (piece, found);

    /// <summary>The piece itself, on one line.</summary>
    public string Piece { get; }

    /// <summary>The stems of the first words found, in the order of the text, with a null wherever other words are between them.</summary>
    public IReadOnlyList<string?> Found { get; }

    /// <summary>Cuts the piece out of a text in Markdown; where no word is found in it, its beginning.</summary>
    public static Snippet Of(string text, SearchExpression search)
    {
        var found = Occurrences(text, search).Take(MostOccurrences).ToList();
        var start = found.Count == 0 ? 0 : AfterLinkTarget(text, Between(text, Math.Max(0, Best(found) - Before)));
        var end = Between(text, Math.Min(text.Length, start + Width));
        var piece = MarkdownNoise.Strip(Mark(text, start, end, found));
        return new Snippet((start > 0 ? Ellipsis : "") + piece + (end < text.Length ? Ellipsis : ""), [.. WithGaps(found)]);
    }

    private static IEnumerable<string?> WithGaps(List<Occurrence> found)
    {
        for (var at = 0; at < found.Count; at++)
        {
            if (at > 0 && found[at].Word.Start - found[at - 1].Word.End > LongestGap)
                yield return null;
            yield return found[at].Stem;
        }
    }

    private static IEnumerable<Occurrence> Occurrences(string text, SearchExpression search)
    {
        var endOfTarget = 0;
        var target = LinkTargetAfter(text, 0);
        foreach (var word in IndexedWord.In(text))
        {
            for (; target < word.Start; target = LinkTargetAfter(text, endOfTarget))
                endOfTarget = EndOfLinkTarget(text, target);
            if (word.Start < endOfTarget || !search.MayBegin(text[word.Start]))
                continue;
            if (word.IsUnspaced)
            {
                foreach (var part in PartsOf(text, word, search))
                    yield return part;
                continue;
            }

            var stem = search.StemOf(word.CutFrom(text));
            if (search.Means(stem))
                yield return new Occurrence(word, stem);
        }
    }

    /// <summary>The letters of a run that are looked for, as few and as long parts as they make.</summary>
    private static IEnumerable<Occurrence> PartsOf(string text, IndexedWord run, SearchExpression search)
    {
        var letters = run.CutFrom(text);
        // Where folding moves letters, places in the one are no places in the other.
        if (UnspacedScript.Fold(letters) is var folded && folded.Length != letters.Length)
            yield break;
        var (start, end, at) = (0, 0, 0);
        foreach (var pair in UnspacedScript.Pairs(folded, toItsEnd: true))
        {
            var next = at + UnspacedScript.LengthAt(folded, at);
            var found = search.MeansExactly(pair) ? at + pair.Length : search.MeansExactly(folded[at..next]) ? next : 0;
            // What begins where the last part ends goes on with it.
            if (found > 0 && at > end && end > start)
                yield return Part(start, end);
            if (found > 0 && (at > end || end == start))
                start = at;
            end = found > 0 ? Math.Max(end, found) : end;
            at = next;
        }

        if (end > start)
            yield return Part(start, end);

        Occurrence Part(int from, int to) => new(new IndexedWord(run.Start + from, to - from), letters[from..to]);
    }

    /// <summary>Where the piece with the most different words begins.</summary>
    private static int Best(List<Occurrence> found)
    {
        var within = new Dictionary<string, int>(StringComparer.Ordinal);
        var (best, most, next) = (found[0], 0, 0);
        foreach (var first in found)
        {
            // A window that slides: each word comes in once and goes out once.
            for (; next < found.Count && (found[next] == first || found[next].Word.End <= first.Word.Start + Width - Before); next++)
                within[found[next].Stem] = within.GetValueOrDefault(found[next].Stem) + 1;
            if (within.Count > most)
                (best, most) = (first, within.Count);
            if (--within[first.Stem] == 0)
                within.Remove(first.Stem);
        }
        return best.Word.Start;
    }

    private static string Mark(string text, int start, int end, List<Occurrence> found)
    {
        var piece = new StringBuilder();
        var at = start;
        foreach (var (word, _) in found.Where(one => one.Word.Start >= start && one.Word.End <= end))
        {
            piece.Append(text, at, word.Start - at).Append('«').Append(text, word.Start, word.Length).Append('»');
            at = word.End;
        }

        return piece.Append(text, at, end - at).ToString();
    }

    /// <summary>The place between two words at or shortly before a place; where there is none, at least not within a character.</summary>
    private static int Between(string text, int place)
    {
        if (place == 0 || place == text.Length)
            return place;
        var from = Math.Max(0, place - LongestWord);
        var gap = text.AsSpan(from, place - from).LastIndexOfAny(" \t\r\n");
        if (gap >= 0)
            return from + gap;
        return char.IsLowSurrogate(text[place]) ? place - 1 : place;
    }

    /// <summary>A place that is not within a link's address: half an address is no use to anybody.</summary>
    private static int AfterLinkTarget(string text, int place)
    {
        var target = text.LastIndexOf("](", place, StringComparison.Ordinal);
        return target < 0 ? place : Math.Max(place, EndOfLinkTarget(text, target) is var end && end < text.Length && text[end] == ')' ? end + 1 : end);
    }

    /// <summary>Where a link's address begins: nobody reads it, so a word in it is not shown as found.</summary>
    private static int LinkTargetAfter(string text, int place) =>
        text.IndexOf("](", place, StringComparison.Ordinal) is var at and >= 0 ? at : int.MaxValue;

    private static int EndOfLinkTarget(string text, int start) =>
        text.AsSpan(start).IndexOfAny(") \t\r\n") is var length and >= 0 ? start + length : text.Length;

    private sealed record Occurrence(IndexedWord Word, string Stem);
}
