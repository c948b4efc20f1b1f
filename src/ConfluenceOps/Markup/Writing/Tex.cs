using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Writing;

/// <summary>Formulas where Markdown would read a part of them.</summary>
internal static class Tex
{
    /// <summary>Keeps apart what stands on both sides of it, and is not seen.</summary>
    private const string Nothing = "<!-- -->";

    /// <summary>Without the bars that would split a row of a table.</summary>
    private static string WithoutBars(string tex) => tex
        .Replace("\\|", "\\Vert ", StringComparison.Ordinal)
        .Replace("|", "\\vert ", StringComparison.Ordinal);

    /// <summary>Whether dollar signs can enclose it; brackets in it would end the words of a link.</summary>
    public static bool FitsDollars(string tex, Style open) =>
        tex.Length > 0 && !tex.Contains('$') && tex[^1] != '\\' && (open.Link is null || tex.AsSpan().IndexOfAny('[', ']') < 0);

    /// <summary>Writes it between dollar signs, or what a flavour has for them.</summary>
    public static void WriteInDollars(MarkdownOutput output, string tex, Place place, char after, string opening = "$", string closing = "$")
    {
        // A dollar sign at a word is an amount of money, and two of them are a block.
        if (IsPartOfText(output.Last))
            output.Write(Nothing);
        output.Write(opening);
        output.Write(place == Place.Cell ? WithoutBars(tex) : tex);
        output.Write(closing);
        if (IsPartOfText(after))
            output.Write(Nothing);
    }

    /// <summary>Writes it between lines of two dollar signs.</summary>
    public static void WriteBetweenLines(MarkdownOutput output, string tex)
    {
        output.WriteLine("$$");
        CodeFence.WriteLines(output, tex);
        output.Write("$$");
    }

    private static bool IsPartOfText(char c) => c == '$' || !Flanks.IsSpace(c) && !Flanks.IsAsciiPunctuation(c);
}
