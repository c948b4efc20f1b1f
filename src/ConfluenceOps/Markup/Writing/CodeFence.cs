using System.Globalization;
using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Writing;

/// <summary>Code between two lines of backticks, more of them than stand in it.</summary>
internal static class CodeFence
{
    private const int Shortest = 3;

    public static void Write(MarkdownOutput output, CodeBlock block)
    {
        var fence = new string('`', Math.Max(Shortest, Backticks.Longest(block.Code) + 1));
        output.Write(fence);
        output.WriteLine(Info(block));
        WriteLines(output, block.Code);
        output.Write(fence);
    }

    /// <summary>Writes lines as they are.</summary>
    public static void WriteLines(MarkdownOutput output, ReadOnlySpan<char> code)
    {
        foreach (var line in code.TrimEnd('\n').EnumerateLines())
            output.WriteLine(line);
    }

    /// <summary>Ends a fence that somebody else left open: it would take all that follows for code.</summary>
    public static string Close(string markdown)
    {
        var open = "";
        foreach (var line in markdown.AsSpan().EnumerateLines())
        {
            var words = line.Trim();
            var length = words.Length - words.TrimStart(words is ['~', ..] ? '~' : '`').Length;
            if (open.Length == 0)
                open = length >= Shortest ? words[..length].ToString() : "";
            else if (length == words.Length && words.StartsWith(open))
                open = "";
        }
        return open.Length == 0 ? markdown : $"{markdown}\n{open}";
    }

    /// <summary>What highlighters read after the fence: the language first, so that nothing else is taken for one.</summary>
    private static string Info(CodeBlock block)
    {
        var language = Language(block.Language);
        return block.FirstLine is not { } first
            ? language
            : string.Create(CultureInfo.InvariantCulture, $"{(language.Length == 0 ? "text" : language)} linenums=\"{first}\"");
    }

    /// <summary>The name by which highlighters know a language; Confluence calls some of them otherwise.</summary>
    public static string Language(string? language) => language?.ToLowerInvariant() switch
    {
        null or "none" or "text" or "plain" => "",
        "c#" => "csharp",
        "c++" => "cpp",
        "js" => "javascript",
        "py" => "python",
        "html/xml" or "html and xml" => "xml",
        var other => string.Concat(other.TakeWhile(c => char.IsLetterOrDigit(c) || c is '+' or '-' or '_' or '.' or '#')),
    };
}
