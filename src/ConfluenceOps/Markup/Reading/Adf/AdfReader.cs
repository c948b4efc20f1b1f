using System.Text;
using System.Text.Json;
using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Reading.Adf;

/// <summary>Reads Atlassian Document Format; what a node means is written in <see cref="NodeTable"/>.</summary>
/// <remarks>https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/</remarks>
internal sealed class AdfReader(Draft draft)
{
    /// <summary>Deeper than we follow. Not deeper: the parser goes over all that is in a level once more when the level ends.</summary>
    private const int DeepestLevel = 256;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = DeepestLevel };

    private Link? _lastLink;

    /// <summary>Where all that is read goes.</summary>
    public Draft Draft { get; } = draft;

    /// <summary>Reads a document into the present flow; what is no document stays as text.</summary>
    public static void Read(string body, Draft draft)
    {
        using var document = Parse(body);
        if (document is null)
            BrokenDocument.Read(body, draft);
        else
            new AdfReader(draft).ReadNode(new Node(document.RootElement));
    }

    /// <summary>Null for what is no JSON, or too deep to be a page.</summary>
    public static JsonDocument? Parse(string body)
    {
        try
        {
            // Not from the text itself: half a character in it would be an error, and is a replacement character so.
            return JsonDocument.Parse(Encoding.UTF8.GetBytes(body), Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Reads what stands in a node into the present flow.</summary>
    public void ReadContent(Node node)
    {
        foreach (var child in node.Content)
            ReadNode(child);
    }

    /// <summary>Reads what stands in a node into blocks of its own.</summary>
    public IReadOnlyList<Block> ReadBlocks(Node node)
    {
        var outer = Draft.Divert();
        ReadContent(node);
        return Draft.Return(outer);
    }

    public void ReadNode(Node node)
    {
        if (Draft.TryDescend())
        {
            NodeTable.Read(this, node);
            Draft.Ascend();
        }
        else
        {
            Draft.Losses.Add("depth", node.Type);
            AddTexts(node);
        }
    }

    /// <summary>A link; pieces of text that lead to one address in a row are one link.</summary>
    public Link LinkTo(string url, string? title)
    {
        if (_lastLink is not { Target: UrlResource last } || last.Url != url || _lastLink.Title != title)
            _lastLink = new Link(new UrlResource(url), anchor: null, title);
        return _lastLink;
    }

    /// <summary>Takes the texts of a node that stands too deep, without a place on the stack for each level of it.</summary>
    private void AddTexts(Node node)
    {
        var open = new Stack<Nodes.Enumerator>();
        Draft.AddText(node.Text);
        open.Push(node.Content.GetEnumerator());
        while (open.TryPop(out var nodes))
        {
            if (!nodes.MoveNext())
                continue;
            open.Push(nodes);
            Draft.AddText(nodes.Current.Text);
            open.Push(nodes.Current.Content.GetEnumerator());
        }
    }
}
