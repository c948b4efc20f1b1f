using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Writing;

/// <summary>What all writers have in common: parts that are put together, hidden, or gathered while the page is written.</summary>
internal abstract class PageWriter(Source source)
{
    private List<KeyValuePair<string, string>>? _properties;
    private Dictionary<Block, IReadOnlyList<Block>>? _opened;

    /// <summary>What the page says about itself.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Properties => _properties is null ? [] : _properties;

    public Losses Losses => source.Losses;

    public IReferences References => Scope.References;

    /// <summary>From where the part is seen that is being written.</summary>
    public Scope Scope { get; private set; } = source.Scope;

    protected IReadOnlyList<Block> Page => source.Blocks;

    protected Includes Includes => source.Includes;

    /// <summary>Writes the whole page.</summary>
    public abstract string Write();

    /// <summary>What a table of contents shows.</summary>
    protected abstract IReadOnlyList<Block> Contents(TableOfContents contents);

    /// <summary>Does something with a part of another page.</summary>
    public void Within<T>(Scope scope, T part, Action<T> act)
    {
        var outer = Scope;
        Scope = scope;
        act(part);
        Scope = outer;
    }

    /// <summary>What readers see of blocks: live parts put together, hidden ones taken away, the others as they are.</summary>
    public IReadOnlyList<Block> Open(IReadOnlyList<Block> blocks)
    {
        var first = 0;
        while (first < blocks.Count && !IsClosed(blocks[first]))
            first++;
        if (first == blocks.Count)
            return blocks;
        var opened = new List<Block>(blocks.Take(first));
        foreach (var block in blocks.Skip(first))
        {
            if (IsClosed(block))
                opened.AddRange(Inside(block));
            else
                opened.Add(block);
        }
        return opened;
    }

    /// <summary>The blocks of another page, opened as seen from there.</summary>
    public IEnumerable<Block> Import(IReadOnlyList<Block> blocks, Scope scope)
    {
        var opened = blocks;
        Within(scope, blocks, closed => opened = Open(closed));
        return opened.Select(block => block is Foreign ? block : new Foreign(block, scope));
    }

    private static bool IsClosed(Block block) => block is Excerpt or PageProperties or LiveBlock;

    /// <summary>Opens a block, once: what it says about the page is not to be gathered twice, nor another page to be read twice.</summary>
    private IReadOnlyList<Block> Inside(Block block)
    {
        if (block is TableOfContents contents)
            return Contents(contents);
        _opened ??= new Dictionary<Block, IReadOnlyList<Block>>(ReferenceEqualityComparer.Instance);
        if (!_opened.TryGetValue(block, out var content))
            _opened[block] = content = OpenOne(block);
        return content;
    }

    private IReadOnlyList<Block> OpenOne(Block block)
    {
        switch (block)
        {
            case Excerpt excerpt:
                if (excerpt.IsHidden)
                    AddProperty(excerpt.Name ?? "excerpt", excerpt.Content);
                return excerpt.IsHidden ? [] : Open(excerpt.Content);
            case PageProperties properties:
                foreach (var (name, value) in PropertyTable.Find(properties.Content))
                    AddProperty(Words(name), value);
                return properties.IsHidden ? [] : Open(properties.Content);
            default:
                return new LiveParts(this, Includes).Open((LiveBlock)block);
        }
    }

    /// <summary>The words of blocks, as they are seen from where the part stands that is being written.</summary>
    public string Words(IReadOnlyList<Block> blocks) =>
        new PlainWriter(source with { Blocks = blocks, Scope = Scope, Losses = new Losses() }).Write().TrimEnd('\n');

    /// <summary>What another page says about itself is its own business.</summary>
    private void AddProperty(string name, IReadOnlyList<Block> value)
    {
        if (Scope.Outer is null && name.Length > 0)
            (_properties ??= []).Add(new KeyValuePair<string, string>(name, Words(value)));
    }
}
