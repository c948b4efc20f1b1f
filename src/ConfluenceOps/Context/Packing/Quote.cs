using System.Text;

namespace ConfluenceOps.Context.Packing;

/// <summary>Text of strangers as a quote.</summary>
internal static class Quote
{
    /// <summary>Each line behind a sign of its own, so that nothing in the text can end the quote.</summary>
    public static string Of(string text)
    {
        var quote = new StringBuilder(text.Length + (text.Length / 20));
        foreach (var line in text.AsSpan().TrimEnd().EnumerateLines())
            quote.Append(line.IsWhiteSpace() ? ">" : "> ").Append(line.TrimEnd()).Append('\n');
        return quote.ToString();
    }
}
