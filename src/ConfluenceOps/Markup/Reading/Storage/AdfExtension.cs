using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Reading.Storage;

/// <summary>What Cloud's editor knows and storage format does not: a node, and beside it a fallback that says the same in plain elements.</summary>
internal static class AdfExtension
{
    public static void Read(StorageReader reader)
    {
        AdfNode? node = null;
        IReadOnlyList<Block> fallback = [];
        var depth = reader.Depth;
        while (reader.ReadInside(depth))
        {
            if (reader.Name is "ac:adf-node" && node is null)
                node = AdfNode.Read(reader);
            else if (reader.Name is "ac:adf-fallback" && node is { IsKnown: true })
                reader.Skip();
            else if (reader.Name is "ac:adf-fallback")
                fallback = reader.ReadBlocks();
            else
                reader.ReadHere(reader.Style);
        }
        if (node is null || !node.IsKnown && fallback.Count > 0)
            reader.Flow.AddRange(fallback);
        else
            node.AddTo(reader.Draft);
    }

    /// <summary>Whether a body holds something that only its fallback tells, so that the body in the editor's own format says more.</summary>
    public static bool IsOnlyFallback(string body)
    {
        const string prefix = "<ac:adf-";
        var isOpen = false;
        for (var at = body.IndexOf(prefix, StringComparison.Ordinal); at >= 0; at = body.IndexOf(prefix, at + prefix.Length, StringComparison.Ordinal))
        {
            var tag = body.AsSpan(at + prefix.Length);
            if (isOpen && (tag.StartsWith("extension") || tag.StartsWith("fallback")))
                return true;
            if (tag.StartsWith("extension"))
                isOpen = true;
            else if (tag.StartsWith("node") && AdfNode.IsKnownType(TypeIn(tag["node".Length..])))
                isOpen = false;
        }
        return isOpen;
    }

    private static ReadOnlySpan<char> TypeIn(ReadOnlySpan<char> tag)
    {
        var end = tag.IndexOfAny('>', '<');
        return Attributes.TryFind(end < 0 ? tag : tag[..end], "type", out var type) ? type : default;
    }
}
