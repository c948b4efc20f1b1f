using System.Globalization;
using System.Text.Json;
using ConfluenceOps.Markup.Model;
using ConfluenceOps.Markup.Reading.Macros;

namespace ConfluenceOps.Markup.Reading.Adf;

/// <summary>Nodes that are words in a line.</summary>
internal static class Words
{
    public static void AddMention(AdfReader reader, Node node)
    {
        if (node["id"u8] is { } id)
            reader.Draft.Add(new Mention(id, reader.Draft.Style));
        else
            reader.Draft.AddText(node["text"u8]);
    }

    /// <summary>A day, kept as the milliseconds since 1970 at which it begins.</summary>
    public static void AddDate(AdfReader reader, Node node)
    {
        var words = node["timestamp"u8];
        var isDate = long.TryParse(words, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var milliseconds)
            && milliseconds >= DateTimeOffset.MinValue.ToUnixTimeMilliseconds() && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();
        reader.Draft.AddText(isDate ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : words);
    }

    /// <summary>A link that the editor shows with what it finds there: a title, a picture, a list of issues.</summary>
    public static void AddCard(AdfReader reader, Node node)
    {
        var data = Node.Find(node.Attributes, "data"u8);
        var query = Node.Find(Node.Find(Node.Find(node.Attributes, "datasource"u8), "parameters"u8), "jql"u8);
        if (query.ValueKind == JsonValueKind.String && Node.Words(query) is { Length: > 0 } words)
            References.AddLink(reader.Draft, new IssuesResource(words), words);
        else if ((node["url"u8] ?? Node.Words(Node.Find(data, "url"u8))) is { Length: > 0 } url)
            References.AddLink(reader.Draft, new UrlResource(url), Node.Words(Node.Find(data, "name"u8)) ?? url);
        else
            reader.Draft.Losses.Add("node", node.Type);
        if (node.Type is not "inlineCard")
            reader.Draft.Flow.EndParagraph();
    }
}
