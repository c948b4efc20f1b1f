using ConfluenceOps.Markup.Model;
using ConfluenceOps.Markup.Reading.Macros;

namespace ConfluenceOps.Markup.Reading.Storage;

/// <summary>A node of Cloud's editor within storage format.</summary>
internal sealed class AdfNode
{
    private readonly string _type;
    private readonly List<Parameter> _attributes = [];
    private readonly List<Block> _content = [];

    private AdfNode(string type) => _type = type;

    /// <summary>Whether it says more than its fallback.</summary>
    public bool IsKnown => IsKnownType(_type) && (!IsExtension || MacroTable.Knows(Call.Name));

    private bool IsExtension => _type.EndsWith("extension", StringComparison.OrdinalIgnoreCase);

    private Macro Call => new(Attribute("extension-key") ?? "", _attributes, _content, Attribute("__bodyContent"));

    public static bool IsKnownType(ReadOnlySpan<char> type) =>
        type is "panel" or "decision-list" or "decision-item" or "extension" or "inline-extension" or "bodied-extension";

    /// <summary>Reads the element that was just begun.</summary>
    public static AdfNode Read(StorageReader reader)
    {
        var node = new AdfNode(reader.Attribute("type") ?? "");
        if (reader.Draft.TryDescend())
        {
            node.ReadParts(reader);
            reader.Draft.Ascend();
        }
        else
        {
            reader.Losses.Add("depth", reader.Name);
            node._content.AddRange(reader.ReadBlocks());
        }
        return node;
    }

    public void AddTo(Draft draft)
    {
        if (_type is "panel")
            AddPanel(draft);
        else if (_type is "decision-list")
            AddDecisions(draft);
        else if (_type is "decision-item")
            draft.Add(new ItemList(Start: null, [new Item(_content, Attribute("state") is "DECIDED" ? ItemMark.Decided : ItemMark.Undecided)]));
        else if (IsExtension)
            MacroTable.Add(draft, Call);
        else
            AddUnknown(draft);
    }

    private void ReadParts(StorageReader reader)
    {
        var depth = reader.Depth;
        while (reader.ReadInside(depth))
        {
            if (reader.Name is "ac:adf-attribute")
                ReadAttribute(reader);
            else if (reader.Name is "ac:adf-parameter")
                _attributes.Add(new Parameter(reader.Attribute("key") ?? "", reader.ReadText(), Resource: null));
            else if (reader.Name is "ac:adf-node")
                ReadInner(reader);
            else if (reader.Name is "ac:adf-content")
                _content.AddRange(reader.ReadBlocks());
            else
                _content.AddRange(reader.ReadHere());
        }
    }

    /// <summary>The attribute that holds a macro's parameters is made of elements, all others of text.</summary>
    private void ReadAttribute(StorageReader reader)
    {
        var key = reader.Attribute("key") ?? "";
        var depth = reader.Depth;
        while (reader.ReadInside(depth))
        {
            if (reader.Name is "ac:adf-parameter")
                _attributes.Add(new Parameter(reader.Attribute("key") ?? "", reader.ReadText(), Resource: null));
            else if (reader.Name.IsEmpty && !reader.IsBlank)
                _attributes.Add(new Parameter(key, reader.Words, Resource: null));
        }
    }

    private void ReadInner(StorageReader reader)
    {
        var outer = reader.Draft.Divert();
        Read(reader).AddTo(reader.Draft);
        _content.AddRange(reader.Draft.Return(outer));
    }

    private void AddPanel(Draft draft)
    {
        if (_content.Count > 0)
            draft.Add(new Panel(Panels.Kind(Attribute("panel-type")), Title: null, Panels.WithIcon(Attribute("panel-icon-text"), _content)));
    }

    /// <summary>Each decision was read as a list of its own.</summary>
    private void AddDecisions(Draft draft)
    {
        var items = _content.SelectMany(block => block is ItemList list ? list.Items : [new Item([block])]).ToList();
        if (items.Count > 0)
            draft.Add(new ItemList(Start: null, items));
    }

    private void AddUnknown(Draft draft)
    {
        draft.Losses.Add("node", _type);
        draft.Flow.AddRange(_content);
    }

    private string? Attribute(string key) => _attributes.Find(attribute => attribute.Name == key)?.Words;
}
