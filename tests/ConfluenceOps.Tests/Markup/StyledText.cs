using System.Text;

namespace ConfluenceOps.Tests.Markup;

/// <summary>Characters with their looks, one word a line.</summary>
internal sealed class StyledText
{
    private readonly StringBuilder _text = new();
    private string _looks = "";
    private bool _isSpaced = true;

    public void Add(string text, IEnumerable<string> looks)
    {
        var names = string.Concat(looks.Distinct().Order().Select(look => $" {look}"));
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                AddSpace();
                continue;
            }
            if (names != _looks)
                _text.Append('{').Append(names).Append('}');
            _looks = names;
            _text.Append(c);
            _isSpaced = false;
        }
    }

    public void AddSpace()
    {
        if (!_isSpaced)
            _text.Append('\n');
        _isSpaced = true;
    }

    public override string ToString() => _text.ToString().Trim();
}
