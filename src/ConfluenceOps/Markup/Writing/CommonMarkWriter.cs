using System.Buffers;
using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Writing;

/// <summary>Writes CommonMark as it is specified, without any extension.</summary>
internal sealed class CommonMarkWriter(Source source) : MarkdownWriter(source)
{
    private static readonly Syntax CommonMark = new() { Special = SearchValues.Create("\\`*_[]<&|!#") };

    private IReadOnlyDictionary<Heading, string>? _ledTo;

    public override Syntax Syntax => CommonMark;

    protected override string Marker(ItemMark mark) => mark switch
    {
        ItemMark.ToDo => "☐ ",
        ItemMark.Done => "☑ ",
        _ => base.Marker(mark),
    };

    protected override void WriteTable(Table table) => WriteHtmlTable(table);

    /// <summary>Headings have no names of their own here, so that whatever leads to one needs an anchor.</summary>
    protected override void WriteHeading(Heading heading)
    {
        _ledTo ??= Outline.LedTo();
        if (_ledTo.TryGetValue(heading, out var id))
        {
            Output.Write($"<a id=\"{Html.Encode(id)}\"></a>");
            EndBlock();
        }
        base.WriteHeading(heading);
    }
}
