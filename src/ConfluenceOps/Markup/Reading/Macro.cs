using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Reading;

/// <summary>A macro as it was called, read to its end.</summary>
internal sealed class Macro(string name)
{
    private readonly List<Parameter> _parameters = [];
    private readonly List<Block> _body = [];

    public string Name { get; } = name;

    /// <summary>What stands in its rich-text body.</summary>
    public IReadOnlyList<Block> Body => _body;

    /// <summary>What stands in its plain-text body; null when it has none.</summary>
    public string? PlainBody { get; private set; }

    /// <summary>Whether it stands in a line of text.</summary>
    public bool IsInline => this["atlassian-macro-output-type"] is "INLINE";

    /// <summary>The words of a parameter; null when it is missing or empty. The default parameter has no name.</summary>
    public string? this[string parameter] => _parameters.Find(p => p.Name == parameter)?.Words;

    /// <summary>What a parameter refers to; null when it refers to nothing.</summary>
    public Resource? Resource(string parameter) => _parameters.Find(p => p.Name == parameter)?.Resource;

    /// <summary>Reads the macro whose element was just begun.</summary>
    public static Macro Read(StorageReader reader)
    {
        var macro = new Macro(reader.Attribute("ac:name") ?? "");
        var depth = reader.Depth;
        while (reader.ReadInside(depth))
            macro.ReadPart(reader);
        return macro;
    }

    private void ReadPart(StorageReader reader)
    {
        switch (reader.Name)
        {
            case "ac:parameter" or "ac:default-parameter":
                _parameters.Add(Parameter.Read(reader));
                break;
            case "ac:rich-text-body":
                _body.AddRange(reader.ReadBlocks());
                break;
            case "ac:plain-text-body" when PlainBody is null:
                PlainBody = reader.ReadText();
                break;
            default:
                _body.AddRange(reader.ReadHere());
                break;
        }
    }

    private sealed record Parameter(string Name, string? Words, Resource? Resource)
    {
        public static Parameter Read(StorageReader reader)
        {
            var name = reader.Attribute("ac:name") ?? "";
            var words = new List<string>();
            Resource? resource = null;
            var depth = reader.Depth;
            while (reader.ReadInside(depth))
            {
                if (reader.Name.StartsWith("ri:"))
                    resource = Resources.Read(reader) ?? resource;
                else if (reader.Name.IsEmpty)
                    words.Add(reader.Words);
            }
            var joined = string.Concat(words).ReplaceLineEndings(" ").Trim();
            return new Parameter(name, joined.Length == 0 ? null : joined, resource);
        }
    }
}
