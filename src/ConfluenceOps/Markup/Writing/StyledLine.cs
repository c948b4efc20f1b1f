using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Writing;

/// <summary>Nests the flat styles of a line's inlines: what lasts longest opens first.</summary>
internal readonly ref struct StyledLine(InlineWriter writer, ReadOnlySpan<Inline> inlines, Place place)
{
    private readonly ReadOnlySpan<Inline> _inlines = inlines;
    private readonly MarkdownOutput _output = writer.Output;

    public void Write() => Write(0, _inlines.Length, default, after: '\0', isOpened: false);

    /// <summary>Writes all of it in one more style.</summary>
    public void WriteAll(Marks mark)
    {
        if (_inlines.Length > 0)
            WriteMarked(mark, 0, _inlines.Length, default, after: '\0', isOpened: false);
    }

    /// <param name="start">The first inline to write.</param>
    /// <param name="end">The inline before which to stop.</param>
    /// <param name="open">What is open already.</param>
    /// <param name="after">The character that will follow the last inline.</param>
    /// <param name="isOpened">Whether a delimiter was just opened, to which others may be added.</param>
    private void Write(int start, int end, Style open, char after, bool isOpened)
    {
        while (start < end)
        {
            start = WriteStretch(start, end, open, after, isOpened);
            isOpened = false;
        }
    }

    /// <summary>Writes the longest stretch that begins here in one style; returns where it ends.</summary>
    private int WriteStretch(int start, int end, Style open, char after, bool isOpened)
    {
        var style = _inlines[start].Style;
        var mark = Marks.None;
        var stop = start;
        for (var left = style.Marks & ~open.Marks & ~Marks.Code; left != Marks.None; left &= left - 1)
        {
            var candidate = left & (Marks)(-(int)left);
            var length = EndOfMark(candidate, start, end);
            (mark, stop) = length > stop ? (candidate, length) : (mark, stop);
        }
        if (IsLinked(style, open) && EndOfLink(style.Link, start, end) is var endOfLink && endOfLink >= stop)
            return WriteLink(style.Link!, start, endOfLink, open, Peek(endOfLink, end, open, after), isOpened);
        if (mark != Marks.None)
            return WriteMarked(mark, start, stop, open, Peek(stop, end, open, after), isOpened);
        if (style.Marks.HasFlag(Marks.Code) && _inlines[start] is Text)
            return WriteCode(start, end, open);
        writer.WriteOne(_inlines[start], place, open, Peek(start + 1, end, open, after));
        return start + 1;
    }

    private int WriteMarked(Marks mark, int start, int end, Style open, char after, bool isOpened)
    {
        var inner = open with { Marks = open.Marks | mark };
        var delimiter = writer.Delimiter(mark);
        var isAlone = isOpened || !delimiter.StartsWith(_output.Last);
        var fits = isAlone && Flanks.CanOpen(_output.Last, Edge(start, inner, first: true)) && Flanks.CanClose(Edge(end - 1, inner, first: false), after);
        var tag = fits && delimiter.Length > 0 ? null : Tag(mark);
        _output.Write(tag is null ? delimiter : $"<{tag}>");
        Write(start, end, inner, after: tag is null ? delimiter[0] : '<', isOpened: tag is null);
        _output.Write(tag is null ? delimiter : $"</{tag}>");
        return end;
    }

    private int WriteLink(Link link, int start, int end, Style open, char after, bool isOpened)
    {
        var inner = open with { Link = link };
        var url = writer.AddressOf(link);
        if (url is null)
        {
            Write(start, end, inner, after, isOpened);
        }
        else if (end == start + 1 && _inlines[start] is Text { Value: var words } && words == url && Destination.IsPlain(url))
        {
            writer.WriteAddress(url);
        }
        else
        {
            writer.OpenLink(url, link.Title);
            Write(start, end, inner, after: ']', isOpened: false);
            writer.CloseLink(url, link.Title);
        }
        return end;
    }

    private int WriteCode(int start, int end, Style open)
    {
        var style = _inlines[start].Style;
        var pieces = new List<string>();
        var stop = start;
        for (; stop < end && _inlines[stop] is Text text && text.Style == style; stop++)
            pieces.Add(text.Value);
        writer.WriteCode(string.Concat(pieces), place, open);
        return stop;
    }

    private int EndOfMark(Marks mark, int start, int end)
    {
        while (start < end && _inlines[start].Style.Marks.HasFlag(mark))
            start++;
        return start;
    }

    private int EndOfLink(Link? link, int start, int end)
    {
        while (start < end && ReferenceEquals(_inlines[start].Style.Link, link))
            start++;
        return start;
    }

    /// <summary>The character with which an inline will be written first; where that may vary, one of its kind.</summary>
    private char Peek(int index, int end, Style open, char after)
    {
        if (index == end)
            return after;
        var style = _inlines[index].Style;
        if (IsLinked(style, open))
            return '[';
        if ((style.Marks & ~open.Marks & ~Marks.Code) is not Marks.None and var marks)
            return marks.HasFlag(Marks.Strike) ? '~' : '*';
        return _inlines[index] switch
        {
            Text text => style.Marks.HasFlag(Marks.Code) ? '`' : text.Value[0],
            LineBreak => '\n',
            Status { Color: StatusColor.Grey } => '`',
            Status => Lozenge.Circle(StatusColor.Green)[0],
            Formula => '$',
            _ => '<',
        };
    }

    /// <summary>The first or last character of a stretch: a letter only where nothing else will stand before it.</summary>
    private char Edge(int index, Style inner, bool first)
    {
        var inline = _inlines[index];
        var isBare = !IsLinked(inline.Style, inner) && (inline.Style.Marks & ~inner.Marks) == Marks.None;
        return isBare && inline is Text text ? text.Value[first ? 0 : ^1] : '*';
    }

    private static bool IsLinked(Style style, Style open) =>
        style.Link is not null && !ReferenceEquals(style.Link, open.Link);

    /// <summary>The element that encloses text with a look.</summary>
    private static string Tag(Marks mark) => mark switch
    {
        Marks.Strong => "strong",
        Marks.Emphasis => "em",
        Marks.Strike => "del",
        Marks.Underline => "ins",
        Marks.Subscript => "sub",
        Marks.Highlight => "mark",
        _ => "sup",
    };
}
