using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Reading.Macros;

/// <summary>A macro as it was called, whatever the format of the body that calls it.</summary>
/// <param name="name">Its name; empty when somebody forgot it.</param>
/// <param name="parameters">Its parameters, in their order.</param>
/// <param name="body">What stands in its rich-text body.</param>
/// <param name="plainBody">What stands in its plain-text body; null when it has none.</param>
internal sealed class Macro(string name, IReadOnlyList<Parameter> parameters, IReadOnlyList<Block> body, string? plainBody)
{
    public string Name { get; } = name;

    public IReadOnlyList<Parameter> Parameters { get; } = parameters;

    public IReadOnlyList<Block> Body { get; } = body;

    public string? PlainBody { get; } = plainBody;

    /// <summary>Whether it stands in a line of text.</summary>
    public bool IsInline { get => field || this["atlassian-macro-output-type"] is "INLINE"; init; }

    /// <summary>The words of a parameter; null when it is missing or empty. The default parameter has no name.</summary>
    public string? this[string parameter] => Find(parameter)?.Words;

    /// <summary>The words of the first of some parameters that is there: the same thing has had several names.</summary>
    public string? FirstOf(params ReadOnlySpan<string> parameters)
    {
        foreach (var parameter in parameters)
        {
            if (this[parameter] is { } words)
                return words;
        }
        return null;
    }

    public bool IsSet(string parameter) => string.Equals(this[parameter], "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>What a parameter refers to; null when it refers to nothing.</summary>
    public Resource? Resource(string parameter) => Find(parameter)?.Resource;

    /// <summary>The page that a parameter names, as a reference or as words; null when it names none.</summary>
    public PageResource? Page(string parameter) =>
        Resource(parameter) as PageResource ?? (this[parameter] is { } words ? Named(words) : null);

    private Parameter? Find(string parameter)
    {
        foreach (var candidate in Parameters)
        {
            if (candidate.Name == parameter)
                return candidate;
        }
        return null;
    }

    /// <summary>Words name a page of another space as <c>KEY:Title</c>; a colon before a space belongs to a title.</summary>
    private static PageResource Named(string words)
    {
        var colon = words.IndexOf(':');
        var isKey = colon > 0 && colon + 1 < words.Length && words[colon + 1] != ' '
            && words.AsSpan(0, colon).IndexOfAnyExcept(Characters.KeyLetters) < 0;
        return isKey ? new PageResource(words[..colon], words[(colon + 1)..]) : new PageResource(SpaceKey: null, words);
    }
}
