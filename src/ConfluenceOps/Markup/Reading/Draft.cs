using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Reading;

/// <summary>A page as far as it is read: where content goes, what holds for it, what of it could not be kept.</summary>
/// <remarks>Whoever reads, a body's own format or a macro in it, writes here and nowhere else.</remarks>
internal sealed class Draft(Losses losses)
{
    /// <summary>Deeper than any page that people read; bounds the stack, and what every line of a deep quote begins with.</summary>
    private const int DeepestPart = 40;

    private readonly Stack<InlineRun> _idleRuns = new();
    private int _depth;

    public Losses Losses { get; } = losses;

    /// <summary>Where content goes at present.</summary>
    public Flow Flow { get; private set; } = new(new InlineRun());

    /// <summary>What holds for text at present.</summary>
    public Style Style { get; set; }

    public void Add(Inline inline) => Flow.Add(inline);

    public void Add(Block block) => Flow.Add(block);

    /// <summary>Adds text as it is, in the present style.</summary>
    public void AddText(ReadOnlySpan<char> text) => Flow.AddText(text, isLiteral: true, Style);

    /// <summary>Goes one part deeper; false where the page is too deep already.</summary>
    public bool TryDescend()
    {
        if (_depth == DeepestPart)
            return false;
        _depth++;
        return true;
    }

    public void Ascend() => _depth--;

    /// <summary>Lets content go into blocks of its own from now on; returns the flow to come back to.</summary>
    public Flow Divert()
    {
        var outer = Flow;
        Flow = new Flow(_idleRuns.TryPop(out var idle) ? idle : new InlineRun());
        return outer;
    }

    /// <summary>Hands over what went into blocks of its own, and lets content go where it went before.</summary>
    public IReadOnlyList<Block> Return(Flow outer)
    {
        var blocks = Flow.End();
        _idleRuns.Push(Flow.Run);
        Flow = outer;
        return blocks;
    }
}
