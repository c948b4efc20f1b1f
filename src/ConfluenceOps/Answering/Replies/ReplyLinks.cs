using System.Text;
using ConfluenceOps.Markup.Quoting;

namespace ConfluenceOps.Answering.Replies;

/// <summary>A reply without images, and without links that lead elsewhere than a source does: of those the words stay.</summary>
internal sealed class ReplyLinks
{
    private readonly string _text;
    private readonly ReplyAddresses _addresses;
    private readonly IReadOnlyList<Range> _code;
    private readonly StringBuilder _kept;
    private readonly Stack<(int Place, bool IsImage)> _open = new();
    private int _at;
    private int _nextCode;

    private ReplyLinks(string text, ReplyAddresses addresses)
    {
        _text = text;
        _addresses = addresses;
        _code = MarkdownCode.In(text).Code;
        _kept = new StringBuilder(text.Length);
    }

    /// <summary>How many were taken out.</summary>
    public int Removed { get; private set; }

    /// <summary>Takes them out of a text.</summary>
    public static (string Text, int Removed) Sift(string text, ReplyAddresses addresses)
    {
        var links = new ReplyLinks(text, addresses);
        return (links.Read(), links.Removed);
    }

    private string Read()
    {
        while (_at < _text.Length)
        {
            if (TakeCode())
                continue;
            var sign = _text[_at];
            if (sign == '[')
                Open();
            else if (sign == ']' && _open.Count > 0)
                Close();
            else
                _kept.Append(_text[_at++]);
        }
        return _kept.ToString();
    }

    /// <summary>Code leads nowhere, whatever it looks like.</summary>
    private bool TakeCode()
    {
        while (_nextCode < _code.Count && _code[_nextCode].Start.Value < _at)
            _nextCode++;
        if (_nextCode == _code.Count || _code[_nextCode].Start.Value != _at)
            return false;
        var end = _code[_nextCode].End.Value;
        _kept.Append(_text, _at, end - _at);
        _at = end;
        return true;
    }

    private void Open()
    {
        var isImage = _kept.Length > 0 && _kept[^1] == '!';
        _open.Push((_kept.Length, isImage));
        _kept.Append('[');
        _at++;
    }

    private void Close()
    {
        var (place, isImage) = _open.Pop();
        _at++;
        var target = _at < _text.Length && _text[_at] == '(' ? Target() : ((string Address, int Length)?)null;
        if (target is null || (!isImage && _addresses.Allow(target.Value.Address)))
        {
            _kept.Append(']').Append(_text, _at, target?.Length ?? 0);
        }
        else
        {
            Removed++;
            var words = _kept.ToString(place + 1, _kept.Length - place - 1);
            // A number in brackets is a citation, whatever it was made to lead to.
            var isCitation = !isImage && words.Length > 0 && words.All(char.IsAsciiDigit);
            _kept.Length = isImage ? place - 1 : place;
            _kept.Append(isCitation ? $"[{words}]" : words);
        }
        _at += target?.Length ?? 0;
    }

    /// <summary>Where a link leads, which ends at its parenthesis or with the paragraph.</summary>
    private (string Address, int Length) Target()
    {
        var depth = 0;
        var end = _at;
        for (; end < _text.Length; end++)
        {
            if (_text[end] == '\n' && end + 1 < _text.Length && _text[end + 1] == '\n')
                break;
            depth += _text[end] == '(' ? 1 : _text[end] == ')' ? -1 : 0;
            if (depth == 0)
                break;
        }
        var inner = _text[(_at + 1)..end].Trim();
        var address = inner.StartsWith('<') ? inner.TrimStart('<').Split('>')[0] : inner.Split((char[]?)null, 2)[0];
        return (address, Math.Min(_text.Length, end + 1) - _at);
    }
}
