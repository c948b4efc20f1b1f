using System.Text;
using ConfluenceOps.Markup.Model;
using ConfluenceOps.Markup.Reading.Macros;

namespace ConfluenceOps.Markup.Reading.Storage;

/// <summary>The element that calls a macro, and those inside it that say how.</summary>
internal static class MacroElement
{
    /// <summary>Reads the element that was just begun to its end, and adds what the macro means.</summary>
    public static void Read(StorageReader reader)
    {
        var name = reader.Attribute("ac:name") ?? "";
        var parameters = new List<Parameter>();
        IReadOnlyList<Block> body = [];
        string? plainBody = null;
        var depth = reader.Depth;
        while (reader.ReadInside(depth))
        {
            if (reader.Name is "ac:parameter" or "ac:default-parameter")
                parameters.Add(ReadParameter(reader));
            else if (reader.Name is "ac:plain-text-body" && plainBody is null)
                plainBody = reader.ReadText();
            else
                body = Join(body, reader.Name is "ac:rich-text-body" ? reader.ReadBlocks() : reader.ReadHere());
        }
        MacroTable.Add(reader.Draft, new Macro(name, parameters, body, plainBody));
    }

    private static Parameter ReadParameter(StorageReader reader)
    {
        var name = reader.Attribute("ac:name") ?? "";
        string? only = null;
        StringBuilder? joined = null;
        Resource? resource = null;
        var depth = reader.Depth;
        while (reader.ReadInside(depth))
        {
            if (reader.Name.StartsWith("ri:"))
                resource = Resources.Read(reader) ?? resource;
            else if (reader.Name.IsEmpty)
                Append(reader.Words, ref only, ref joined);
        }
        return new Parameter(name, joined?.ToString() ?? only ?? "", resource);
    }

    private static void Append(string piece, ref string? only, ref StringBuilder? joined)
    {
        if (only is null)
            only = piece;
        else
            joined = (joined ?? new StringBuilder(only)).Append(piece);
    }

    /// <summary>Most macros have one body; joining is for those that were written by hand.</summary>
    private static IReadOnlyList<Block> Join(IReadOnlyList<Block> body, IReadOnlyList<Block> more)
    {
        if (body.Count == 0)
            return more;
        if (body is not List<Block> joined)
            joined = [.. body];
        joined.AddRange(more);
        return joined;
    }
}
