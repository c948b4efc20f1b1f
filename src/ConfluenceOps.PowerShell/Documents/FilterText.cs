using System.Management.Automation;
using ConfluenceOps.Documents.Filters;

namespace ConfluenceOps.PowerShell.Documents;

/// <summary>A filter as a person writes it: in braces or as a text. The script block never runs; only its text is read.</summary>
/// <remarks>A text is taken as it is, so that an error in it is shown by the filter's own parser and not by PowerShell's.</remarks>
public sealed class FilterText
{
    private readonly string _text;

    /// <summary>In braces.</summary>
    public FilterText(ScriptBlock script) => _text = script?.ToString() ?? "";

    /// <summary>As a text.</summary>
    public FilterText(string text) => _text = text;

    /// <summary>One that was understood before.</summary>
    public FilterText(DocumentFilter filter) => _text = filter?.ToString() ?? "";

    /// <summary>What it says.</summary>
    /// <exception cref="FilterException">It is no filter.</exception>
    internal DocumentFilter Parse() => DocumentFilter.Parse(_text);

    /// <summary>What was given.</summary>
    public override string ToString() => _text;
}
