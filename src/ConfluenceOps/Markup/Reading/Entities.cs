using System.Net;

namespace ConfluenceOps.Markup.Reading;

/// <summary>References to characters by name or number; Confluence writes all that HTML 4 knows.</summary>
internal static class Entities
{
    private const int LongestReference = 12;

    /// <summary>The value of an attribute or of a plain text, with references resolved.</summary>
    public static string Decode(ReadOnlySpan<char> text)
    {
        var value = text.ToString();
        return Characters.Clean(text.Contains('&') ? WebUtility.HtmlDecode(value) : value);
    }

    /// <summary>Resolves the reference that a text begins with; an ampersand that begins none stands for itself.</summary>
    /// <param name="text">Text that begins with an ampersand.</param>
    /// <param name="length">How much of the text it takes.</param>
    public static string Resolve(ReadOnlySpan<char> text, out int length)
    {
        var name = text[..Math.Min(text.Length, LongestReference)];
        length = name.IndexOf(';') + 1;
        name = name[..length];
        switch (name)
        {
            case "":
                length = 1;
                return "&";
            case "&nbsp;":
                return "\u00A0";
            case "&lt;":
                return "<";
            case "&gt;":
                return ">";
            case "&amp;":
                return "&";
            case "&quot;":
                return "\"";
        }
        var written = name.ToString();
        var resolved = WebUtility.HtmlDecode(written);
        if (resolved != written)
            return resolved;
        length = 1;
        return "&";
    }
}
