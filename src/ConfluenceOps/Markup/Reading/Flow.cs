using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Reading;

/// <summary>Content on its way into blocks: inlines gather until something ends their paragraph.</summary>
internal sealed class Flow
{
    private readonly InlineRun _run = new();
    private readonly List<Block> _blocks = [];

    /// <summary>The level of the heading that is being read; null in ordinary text.</summary>
    public int? HeadingLevel { get; set; }

    public void AddText(ReadOnlySpan<char> text, bool isLiteral, Style style)
    {
        if (isLiteral)
            _run.Add(text, style);
        else
            _run.AddEncoded(text, style);
    }

    public void Add(Inline inline) => _run.Add(inline);

    public void Add(Block block)
    {
        EndParagraph();
        _blocks.Add(block);
    }

    public void AddRange(IReadOnlyList<Inline> inlines)
    {
        foreach (var inline in inlines)
            Add(inline);
    }

    public void AddRange(IReadOnlyList<Block> blocks)
    {
        if (blocks.Count == 0)
            return;
        EndParagraph();
        _blocks.AddRange(blocks);
    }

    /// <summary>Ends the line; the second of two line breaks ends the paragraph.</summary>
    public void Break(Style style)
    {
        if (!_run.TryBreak(style) && HeadingLevel is null)
            EndParagraph();
    }

    public void EndParagraph()
    {
        if (_run.Take() is { Count: > 0 } content)
            _blocks.Add(HeadingLevel is { } level ? new Heading(level, content) : new Paragraph(content));
    }

    /// <summary>Ends the last paragraph and hands over all blocks.</summary>
    public IReadOnlyList<Block> End()
    {
        EndParagraph();
        return _blocks;
    }
}
