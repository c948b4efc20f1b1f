using System.Text;
using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Reading;

/// <summary>Gathers the inlines of one paragraph: collapses white space as a browser does, joins text of one style.</summary>
internal sealed class InlineRun
{
    private readonly StringBuilder _text = new();
    private readonly List<Inline> _inlines = [];
    private Style _style;
    private bool _isStyled;

    /// <summary>Whether white space would be invisible here: at the beginning of a line and after other white space.</summary>
    private bool _isSpaced = true;

    /// <summary>Adds text as a body has it, with references to characters.</summary>
    public void AddEncoded(ReadOnlySpan<char> text, Style style)
    {
        for (var at = text.IndexOf('&'); at >= 0; at = text.IndexOf('&'))
        {
            Add(text[..at], style);
            Add(Entities.Resolve(text[at..], out var length), style);
            text = text[(at + length)..];
        }
        Add(text, style);
    }

    /// <summary>Adds text.</summary>
    public void Add(ReadOnlySpan<char> text, Style style)
    {
        if (text.IsEmpty)
            return;
        if (style != _style)
        {
            EndText();
            _style = style;
            _isStyled |= style != default;
        }
        if (_isSpaced)
            text = text.TrimStart(' ');
        if (text.IsEmpty)
            return;
        if (text.ContainsAny(Characters.Uneven) || text.Contains("  ", StringComparison.Ordinal))
        {
            AddCollapsed(text);
            return;
        }
        _text.Append(text);
        _isSpaced = text[^1] == ' ';
    }

    /// <summary>Adds anything but text and line breaks.</summary>
    public void Add(Inline inline)
    {
        EndText();
        _isStyled |= inline.Style != default;
        _isSpaced &= inline is Anchor or InlineRemark;
        _inlines.Add(inline);
    }

    /// <summary>Ends the line; false when it is empty, so that the paragraph should end instead.</summary>
    public bool TryBreak(Style style)
    {
        TrimEnd(_text);
        EndText();
        if (_inlines is [.., LineBreak])
            return false;
        _inlines.Add(new LineBreak(style));
        _isStyled |= style != default;
        _isSpaced = true;
        return true;
    }

    /// <summary>Hands over what was gathered, without white space around it, and begins anew.</summary>
    public IReadOnlyList<Inline> Take()
    {
        EndText();
        Edges.Trim(_inlines);
        if (_isStyled)
            Edges.Settle(_inlines);
        _isSpaced = true;
        _isStyled = false;
        if (_inlines.Count == 0)
            return [];
        var taken = _inlines.ToArray();
        _inlines.Clear();
        return taken;
    }

    private void AddCollapsed(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!Characters.IsCollapsible(c))
            {
                if (Characters.Uneven.Contains(c))
                    continue;
                _text.Append(c);
                _isSpaced = false;
            }
            else if (!_isSpaced)
            {
                _text.Append(' ');
                _isSpaced = true;
            }
        }
    }

    private void EndText()
    {
        if (_text.Length == 0)
            return;
        _inlines.Add(new Text(_text.ToString(), _style));
        _text.Clear();
    }

    private static void TrimEnd(StringBuilder text)
    {
        var length = text.Length;
        while (length > 0 && char.IsWhiteSpace(text[length - 1]))
            length--;
        text.Length = length;
    }
}
