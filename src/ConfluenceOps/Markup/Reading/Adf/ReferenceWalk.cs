using System.Text.Json;
using ConfluenceOps.Markup.Model;
using ConfluenceOps.Markup.Reading.Macros;
using ConfluenceOps.Markup.Reading.Storage;

namespace ConfluenceOps.Markup.Reading.Adf;

/// <summary>Looks for people and files in a document.</summary>
internal static class ReferenceWalk
{
    public static void Read(string body, ReferenceList list)
    {
        using var document = AdfReader.Parse(body);
        if (document is null)
            return;
        var root = new Node(document.RootElement);
        Add(root, list);
        var open = new Stack<Nodes.Enumerator>();
        open.Push(root.Content.GetEnumerator());
        while (open.TryPop(out var nodes))
        {
            if (!nodes.MoveNext())
                continue;
            open.Push(nodes);
            Add(nodes.Current, list);
            open.Push(nodes.Current.Content.GetEnumerator());
        }
    }

    private static void Add(Node node, ReferenceList list)
    {
        if (node.Attributes.ValueKind != JsonValueKind.Object)
            return;
        if (node.Type is "mention" && node["id"u8] is { } id)
            list.Add(new UserResource(id));
        else if (node.Type is "media" or "mediaInline" && Media.FileName(node) is { } name)
            list.Add(new AttachmentResource(new PageResource(SpaceKey: null, Title: null), name));
        else if (node["extensionKey"u8] is { } macro)
            MacroFiles.AddTo(list, macro, Extension.Parameters(node));
        else if (node["cxhtml"u8] is { } storage)
            ReferenceScan.Read(storage, list);
    }
}
