using System.Text;
using ConfluenceOps.Markup;
using ConfluenceOps.Markup.Model;
using ConfluenceOps.Markup.Reading;

namespace ConfluenceOps.Tests.Markup.Reading;

/// <summary>What was read of a body, a line for each block, indented as they stand in each other.</summary>
internal sealed class Outline
{
    private readonly StringBuilder _text = new();

    /// <summary>Asserts what is read of a body in storage format, and that nothing of it is lost.</summary>
    public static void Assert(string body, params string[] lines) => Assert(new Body(body), lines);

    public static void Assert(Body body, params string[] lines)
    {
        var losses = new Losses();
        Xunit.Assert.Equal(string.Join('\n', lines) + '\n', Of(body, losses));
        Xunit.Assert.Empty(losses.Counts);
    }

    /// <summary>Asserts what is read of a body in storage format, and what of it is lost, once each.</summary>
    public static void AssertLoss(string body, string[] losses, params string[] lines)
    {
        var found = new Losses();
        Xunit.Assert.Equal(string.Join('\n', lines) + '\n', Of(new Body(body), found));
        Xunit.Assert.Equal(losses.ToDictionary(name => name, _ => 1), found.Counts);
    }

    public static string Of(Body body, Losses losses)
    {
        var outline = new Outline();
        outline.AddAll(BodyReader.Read(body, losses), "");
        return outline._text.ToString();
    }

    private void AddAll(IReadOnlyList<Block> blocks, string indent)
    {
        foreach (var block in blocks)
            Add(block, indent);
    }

    private void Add(Block block, string indent)
    {
        _text.Append(indent).Append(Head(block, indent)).Append('\n');
        switch (block)
        {
            case ItemList list:
                foreach (var item in list.Items)
                {
                    _text.Append(indent).Append("- ").Append(item.Mark == ItemMark.None ? "" : item.Mark).Append('\n');
                    AddAll(item.Content, indent + "  ");
                }
                break;
            case Table table:
                foreach (var row in table.Rows)
                    AddRow(row, indent);
                break;
            default:
                AddAll(Inside(block), indent + "  ");
                break;
        }
    }

    private void AddRow(Row row, string indent)
    {
        _text.Append(indent).Append("row\n");
        foreach (var cell in row.Cells)
        {
            var span = cell is { Columns: 1, Rows: 1 } ? "" : $" {cell.Columns}x{cell.Rows}";
            var color = cell.Color is null ? "" : $" {cell.Color}";
            var isLine = cell.Content is [Paragraph] or [];
            _text.Append(indent).Append(cell.IsHeader ? "  th" : "  td").Append(span).Append(color);
            _text.Append(isLine ? $": {(cell.Content is [Paragraph only] ? Line(only.Content) : "")}".TrimEnd() : "").Append('\n');
            if (!isLine)
                AddAll(cell.Content, indent + "    ");
        }
    }

    private static IReadOnlyList<Block> Inside(Block block) => block switch
    {
        Quote quote => quote.Content,
        Panel panel => panel.Content,
        Expand expand => expand.Content,
        Excerpt excerpt => excerpt.Content,
        PageProperties properties => properties.Content,
        _ => [],
    };

    private static string Head(Block block, string indent) => block switch
    {
        Paragraph paragraph => Line(paragraph.Content),
        Heading heading => $"h{heading.Level} {Line(heading.Content)}",
        Rule => "rule",
        Quote => "quote",
        CodeBlock code => $"code {code.Language} {Named(code.Title)}{code.FirstLine}|{code.Code.Replace("\n", $"\n{indent}|", StringComparison.Ordinal)}",
        RawMarkdown raw => $"markdown |{raw.Text}",
        FormulaBlock formula => $"formula |{formula.Tex}",
        ItemList list => list.Start is null ? "list" : $"list from {list.Start}",
        Panel panel => $"panel {panel.Kind} {Named(panel.Title)}".TrimEnd(),
        Expand expand => $"expand {Named(expand.Title)}".TrimEnd(),
        Excerpt excerpt => $"excerpt {Named(excerpt.Name)}{(excerpt.IsHidden ? "hidden" : "")}".TrimEnd(),
        PageProperties properties => $"properties {Named(properties.Id)}{(properties.IsHidden ? "hidden" : "")}".TrimEnd(),
        Table => "table",
        Remark remark => $"<!-- {remark.Words} -->",
        LiveBlock live => Live(live),
        _ => block.ToString()!,
    };

    private static string Live(LiveBlock live) => live switch
    {
        TableOfContents contents => $"toc {contents.FirstLevel}-{contents.LastLevel}",
        IncludedPart part => $"{part.Macro}: {Target(part.Page)}",
        IncludedExcerpt excerpt => $"{excerpt.Macro}: {Target(excerpt.Page)} {Named(excerpt.Name)}{(excerpt.IsBare ? "bare" : "")}".TrimEnd(),
        PageTree tree => $"{tree.Macro}: {Target(tree.Root)} depth {(tree.Depth == int.MaxValue ? "any" : tree.Depth)}",
        LabelledPages pages => $"{pages.Macro}: {Filter(pages.Filter)}",
        PropertiesReport report => $"{report.Macro}: {Filter(report.Filter)}; {report.FirstColumn}, {string.Join(", ", report.Columns)} {Named(report.PropertiesId)}".TrimEnd(),
        FileList files => $"{files.Macro}: {Target(files.Page)}{(files.AsPictures ? " as pictures" : "")}",
        _ => live.ToString()!,
    };

    private static string Filter(PageFilter filter) =>
        $"{(filter.NeedsAll ? "all" : "any")} of {string.Join(", ", filter.Labels)} in {(filter.SpaceKeys.Count == 0 ? "this space" : string.Join(", ", filter.SpaceKeys))}{(filter.Limit is null ? "" : $", at most {filter.Limit}")}";

    private static string Named(string? words) => words is null ? "" : $"\"{words}\" ";

    private static string Line(IReadOnlyList<Inline> line)
    {
        var text = new StringBuilder();
        var open = default(Style);
        foreach (var inline in line)
        {
            if (inline.Style != open)
                text.Append(Close(open)).Append(Open(inline.Style));
            open = inline.Style;
            text.Append(Of(inline));
        }
        return text.Append(Close(open)).ToString();
    }

    private static string Open(Style style) => $"{(style.Link is null ? "" : "[")}{(style.Marks == Marks.None ? "" : $"{{{style.Marks}: ")}";

    private static string Close(Style style) => $"{(style.Marks == Marks.None ? "" : "}")}{(style.Link is { } link ? $"]({Target(link.Target)}{(link.Anchor is null ? "" : $"#{link.Anchor}")}{(link.Title is null ? "" : $" '{link.Title}'")})" : "")}";

    private static string Of(Inline inline) => inline switch
    {
        Text text => text.Value,
        LineBreak => "↵",
        Image image => $"!({Target(image.Source)} \"{image.Alternative}\"{(image.Title is null ? "" : $" '{image.Title}'")}{(image.Width is null ? "" : $" {image.Width}px")}{(image.Caption.Count == 0 ? "" : $": {Line(image.Caption)}")})",
        Mention mention => $"@{mention.UserId}",
        Status status => $"<{status.Title} {status.Color}>",
        Formula formula => $"${formula.Tex}$",
        Issue issue => $"issue {issue.Key}",
        InlineRemark remark => $"<!-- {remark.Words} -->",
        Anchor anchor => $"<#{anchor.Name}>",
        _ => inline.ToString()!,
    };

    private static string Target(Resource resource) => resource switch
    {
        UrlResource address => address.Url,
        PageResource { Title: null, SpaceKey: null } => "this page",
        PageResource { Title: "" } page => $"top of {page.SpaceKey ?? "this space"}",
        PageResource page => $"page {(page.SpaceKey is null ? "" : page.SpaceKey + ":")}{page.Title}",
        ContentResource content => $"content {content.Id}",
        IssuesResource issues => $"issues {issues.Query}",
        AttachmentResource file => $"file {file.FileName}{(file.Page is { Title: null, SpaceKey: null } ? "" : $" of {Target(file.Page)}")}",
        SpaceResource space => $"space {space.Key}",
        UserResource user => $"user {user.Id}",
        _ => resource.ToString()!,
    };
}
