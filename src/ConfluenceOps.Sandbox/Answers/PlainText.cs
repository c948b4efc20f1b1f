using System.Net;
using System.Text;

namespace ConfluenceOps.Sandbox.Answers;

/// <summary>The words of a body without its markup: what the search looks through and excerpts show.</summary>
internal static class PlainText
{
    private const string CdataStart = "<![CDATA[";

    public static string Of(string storage)
    {
        var text = new StringBuilder(storage.Length);
        for (var at = 0; at < storage.Length;)
        {
            var tag = storage.IndexOf('<', at);
            if (tag < 0)
                tag = storage.Length;
            text.Append(storage, at, tag - at);
            at = tag;
            if (at < storage.Length)
                at = Skip(storage, at, text);
        }

        return WebUtility.HtmlDecode(text.ToString());
    }

    /// <summary>The first words, without line breaks.</summary>
    public static string Excerpt(string storage, int length)
    {
        var words = string.Join(' ', Of(storage).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length <= length ? words : words[..length];
    }

    private static int Skip(string storage, int at, StringBuilder text)
    {
        text.Append(' ');
        var isCdata = string.CompareOrdinal(storage, at, CdataStart, 0, CdataStart.Length) == 0;
        var end = storage.IndexOf(isCdata ? "]]>" : ">", at, StringComparison.Ordinal);
        if (end < 0)
            return storage.Length;
        if (!isCdata)
            return end + 1;
        text.Append(storage, at + CdataStart.Length, end - at - CdataStart.Length);
        return end + 3;
    }
}
