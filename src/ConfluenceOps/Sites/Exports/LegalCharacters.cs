using System.Buffers;

namespace ConfluenceOps.Sites.Exports;

/// <summary>Text on its way to an XML reader, with spaces in place of the characters that XML forbids.</summary>
/// <remarks>
/// People paste control characters such as 0x1C into pages, and Confluence writes them out as they are;
/// XmlReader stops at them inside CDATA even when told not to check. A space keeps the words apart that they stood between.
/// </remarks>
internal sealed class LegalCharacters(TextReader text) : TextReader
{
    private static readonly SearchValues<char> _illegal = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(code => (char)code).Except(['\t', '\n', '\r']), '\uFFFE', '\uFFFF']);

    public override int Read(char[] buffer, int index, int count)
    {
        var read = text.Read(buffer, index, count);
        var rest = buffer.AsSpan(index, read);
        for (var at = rest.IndexOfAny(_illegal); at >= 0; at = rest.IndexOfAny(_illegal))
        {
            rest[at] = ' ';
            rest = rest[(at + 1)..];
        }

        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            text.Dispose();
        base.Dispose(disposing);
    }
}
