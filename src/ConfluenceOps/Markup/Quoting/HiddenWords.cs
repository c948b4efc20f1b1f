using System.Net;
using System.Text;

namespace ConfluenceOps.Markup.Quoting;

/// <summary>The words of a page that its readers do not see, such as white ones: in Markdown they look like all others.</summary>
internal sealed class HiddenWords
{
    /// <summary>Less could be a word that people see elsewhere on the page.</summary>
    private const int FewestLetters = 6;

    /// <summary>A page that hides more than that has nothing to say to anybody.</summary>
    private const int MostPieces = 200;

    private readonly HashSet<string> _pieces = new(StringComparer.Ordinal);

    private HiddenWords()
    {
    }

    /// <summary>Those of a body.</summary>
    public static HiddenWords In(Body body)
    {
        var hidden = new HiddenWords();
        if (body.Format == BodyFormat.AtlasDocument)
        {
            foreach (var text in AtlasHiddenText.In(body.Text))
                hidden.Add(InvisibleCharacters.Remove(text));
        }
        else if (body.Text.Contains("style=", StringComparison.OrdinalIgnoreCase) || body.Text.Contains("hidden", StringComparison.OrdinalIgnoreCase))
        {
            hidden.Read(InvisibleCharacters.Remove(body.Text));
        }
        return hidden;
    }

    /// <summary>A text without them. Letters and digits alone are compared: signs are written otherwise in Markdown.</summary>
    public string RemoveFrom(string markdown)
    {
        if (_pieces.Count == 0)
            return markdown;
        if (_pieces.Count > MostPieces)
            return "";
        var places = new List<int>(markdown.Length);
        var letters = LettersOf(markdown, places);
        var hidden = new bool[markdown.Length];
        foreach (var piece in _pieces)
        {
            for (var at = letters.IndexOf(piece, StringComparison.Ordinal); at >= 0; at = letters.IndexOf(piece, at + piece.Length, StringComparison.Ordinal))
                hidden.AsSpan(places[at], places[at + piece.Length - 1] + 1 - places[at]).Fill(true);
        }
        return string.Concat(markdown.Where((_, at) => !hidden[at]));
    }

    private void Read(string storage)
    {
        var open = new Stack<(bool IsHidden, bool HasGround)>();
        var words = new StringBuilder();
        for (var at = 0; at < storage.Length;)
        {
            var tag = storage[at] == '<' && HtmlTag.MayBegin(storage, at) ? HtmlTag.At(storage, at) : null;
            if (tag is null)
            {
                var next = storage.IndexOf('<', at + 1) is var found and >= 0 ? found : storage.Length;
                if (open.TryPeek(out var around) && around.IsHidden)
                    words.Append(storage, at, next - at);
                at = next;
                continue;
            }
            at = tag.End;
            if (tag.IsEnd)
                open.TryPop(out _);
            else if (!tag.IsClosed)
                open.Push(Below(open, tag));
            // A piece is what stands in a row on the page.
            if (!(open.TryPeek(out var inside) && inside.IsHidden))
                Take(words);
        }
        Take(words);
    }

    private static (bool IsHidden, bool HasGround) Below(Stack<(bool IsHidden, bool HasGround)> open, HtmlTag tag)
    {
        open.TryPeek(out var above);
        var hasGround = tag.HasGround || above.HasGround;
        return (above.IsHidden || tag.IsHidden || (tag.IsWhite && !hasGround), hasGround);
    }

    private void Take(StringBuilder words)
    {
        if (words.Length == 0)
            return;
        Add(WebUtility.HtmlDecode(words.ToString()));
        words.Clear();
    }

    private void Add(string piece)
    {
        var letters = LettersOf(piece, places: null);
        if (letters.Length >= FewestLetters)
            _pieces.Add(letters);
    }

    private static string LettersOf(string text, List<int>? places)
    {
        var letters = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsLetterOrDigit(text[at]))
                continue;
            letters.Append(text[at]);
            places?.Add(at);
        }
        return letters.ToString();
    }
}
