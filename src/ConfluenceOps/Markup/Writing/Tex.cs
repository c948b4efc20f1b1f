namespace ConfluenceOps.Markup.Writing;

/// <summary>Formulas where Markdown would read a part of them.</summary>
internal static class Tex
{
    /// <summary>Without the bars that would split a row of a table.</summary>
    public static string WithoutBars(string tex) => tex
        .Replace("\\|", "\\Vert ", StringComparison.Ordinal)
        .Replace("|", "\\vert ", StringComparison.Ordinal);

    /// <summary>Whether dollar signs can enclose it.</summary>
    public static bool FitsDollars(string tex) => tex.Length > 0 && !tex.Contains('$') && tex[^1] != '\\';

    /// <summary>Writes it between dollar signs, which a digit behind them would make an amount of money.</summary>
    public static void WriteInDollars(MarkdownOutput output, string tex, Place place, char after)
    {
        output.Write($"${(place == Place.Cell ? WithoutBars(tex) : tex)}$");
        if (char.IsAsciiLetterOrDigit(after))
            output.Write("<!-- -->");
    }

    /// <summary>Writes it between lines of two dollar signs.</summary>
    public static void WriteBetweenLines(MarkdownOutput output, string tex)
    {
        output.WriteLine("$$");
        CodeFence.WriteLines(output, tex);
        output.Write("$$");
    }
}
