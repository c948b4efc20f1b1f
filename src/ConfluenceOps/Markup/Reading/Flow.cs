using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Reading;

/// <summary>Content on its way into blocks: inlines gather until something ends their paragraph.</summary>
internal sealed class Flow(InlineRun run)
{
    private readonly List<Block> _blocks = [];
    private List<Block>? _afterParagraph;

    /// <summary>Where inlines gather; free for another flow once this one has ended.</summary>
    public InlineRun Run => run;

    /// <summary>The level of the heading that is being read; null in ordinary text.</summary>
    public int? HeadingLevel { get; set; }

    public void AddText(ReadOnlySpan<char> text, bool isLiteral, Style style)
    {
        if (isLiteral)
            run.Add(text, style);
        else
            run.AddEncoded(text, style);
    }

    public void Add(Inline inline) => run.Add(inline);

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
        if (!run.TryBreak(style) && HeadingLevel is null)
            EndParagraph();
    }

    /// <summary>Adds a block that must wait until the present paragraph has ended.</summary>
    public void AddAfterParagraph(Block block) => (_afterParagraph ??= []).Add(block);

    public void EndParagraph()
    {
        if (run.Take() is { Count: > 0 } content)
            AddLine(content);
        if (_afterParagraph is null)
            return;
        _blocks.AddRange(_afterParagraph);
        _afterParagraph = null;
    }

    /// <summary>A remark alone is no line that anybody sees.</summary>
    private void AddLine(IReadOnlyList<Inline> content)
    {
        if (content is [InlineRemark { Words: var words }])
            _blocks.Add(new Remark(words));
        else
            _blocks.Add(HeadingLevel is { } level ? new Heading(level, content) : new Paragraph(content));
    }

    /// <summary>Ends the last paragraph and hands over all blocks.</summary>
    public IReadOnlyList<Block> End()
    {
        EndParagraph();
        return _blocks;
    }
}
