using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Reading;

/// <summary>White space at the edges of paragraphs and of styled text, which nobody sees and many editors leave.</summary>
internal static class Edges
{
    /// <summary>Takes white space and line breaks away from both ends of a paragraph.</summary>
    public static void Trim(List<Inline> inlines)
    {
        while (inlines.Count > 0 && TryTrim(inlines[^1], text => text.TrimEnd(), out var left))
            Replace(inlines, inlines.Count - 1, left);
        var blank = 0;
        while (blank < inlines.Count && TryTrim(inlines[blank], text => text.TrimStart(), out var left))
        {
            if (left is not null)
                inlines[blank] = left;
            else
                blank++;
        }
        inlines.RemoveRange(0, blank);
    }

    /// <summary>
    /// Gives white space between two styles only what both share: <c>bold </c>plain becomes <c>bold</c> plain.
    /// Afterwards no styled stretch begins or ends with white space, which no flavour of Markdown would accept.
    /// </summary>
    public static void Settle(List<Inline> inlines)
    {
        Split(inlines);
        var before = default(Style);
        for (var i = 0; i < inlines.Count; i++)
            before = Share(inlines[i], before);
        var after = default(Style);
        for (var i = inlines.Count - 1; i >= 0; i--)
            after = Share(inlines[i], after);
    }

    private static Style Share(Inline inline, Style neighbour)
    {
        if (inline is LineBreak || inline is Text { Value: var text } && string.IsNullOrWhiteSpace(text))
            inline.Style = inline.Style.Shared(neighbour);
        return inline.Style;
    }

    private static void Split(List<Inline> inlines)
    {
        var pieces = new List<Inline>(inlines.Count + 4);
        foreach (var inline in inlines)
        {
            if (inline is Text text && inline.Style != default)
                AddPieces(text, pieces);
            else
                pieces.Add(inline);
        }
        inlines.Clear();
        inlines.AddRange(pieces);
    }

    private static void AddPieces(Text text, List<Inline> pieces)
    {
        var value = text.Value;
        var start = value.Length - value.AsSpan().TrimStart().Length;
        var end = value.AsSpan().TrimEnd().Length;
        if (start == value.Length || start == 0 && end == value.Length)
        {
            pieces.Add(text);
            return;
        }
        if (start > 0)
            pieces.Add(new Text(value[..start], text.Style));
        pieces.Add(new Text(value[start..end], text.Style));
        if (end < value.Length)
            pieces.Add(new Text(value[end..], text.Style));
    }

    private static bool TryTrim(Inline inline, Func<string, string> trim, out Inline? left)
    {
        left = null;
        if (inline is LineBreak)
            return true;
        if (inline is not Text { Value: var value })
            return false;
        var trimmed = trim(value);
        if (trimmed.Length == value.Length)
            return false;
        left = trimmed.Length == 0 ? null : new Text(trimmed, inline.Style);
        return true;
    }

    private static void Replace(List<Inline> inlines, int index, Inline? inline)
    {
        if (inline is null)
            inlines.RemoveAt(index);
        else
            inlines[index] = inline;
    }
}
