using System.Buffers;

namespace ConfluenceOps.Markup.Reading;

/// <summary>Kinds of characters that reading cares about.</summary>
internal static class Characters
{
    private const string Controls =
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\u000E\u000F"
        + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F"
        + "\u0080\u0081\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089\u008A\u008B\u008C\u008D\u008E\u008F"
        + "\u0090\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0098\u0099\u009A\u009B\u009C\u009D\u009E\u009F";

    private static readonly SearchValues<char> Unprintable = SearchValues.Create(Controls);

    /// <summary>What the key of a space is made of; the key of a personal space begins with a tilde.</summary>
    public static SearchValues<char> KeyLetters { get; } = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789~._-");

    /// <summary>What ends a word in a query.</summary>
    public static SearchValues<char> WordEnds { get; } = SearchValues.Create(" \t\r\n=(),");

    /// <summary>What ends a name in a tag.</summary>
    public static SearchValues<char> NameEnds { get; } = SearchValues.Create(" \t\r\n/><=\"'");

    /// <summary>What ends a tag, or hides its end.</summary>
    public static SearchValues<char> TagEnds { get; } = SearchValues.Create("><\"'");

    /// <summary>What cannot be taken over into a line as it is.</summary>
    public static SearchValues<char> Uneven { get; } = SearchValues.Create("\t\r\n" + Controls);

    /// <summary>White space that a browser would collapse; a no-break space is not.</summary>
    public static bool IsCollapsible(char c) => c is ' ' or '\t' or '\n' or '\r';

    /// <summary>Text without characters that steer a terminal, and with line feeds alone as line ends.</summary>
    public static string Clean(string text)
    {
        if (text.Contains('\r'))
            text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return text.AsSpan().ContainsAny(Unprintable)
            ? string.Concat(text.Where(c => !Unprintable.Contains(c)))
            : text;
    }
}
