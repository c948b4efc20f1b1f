using System.Text;
using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Writing;

/// <summary>What is said by a line of inlines, whatever they look like.</summary>
internal static class InlineWords
{
    public static string Of(IReadOnlyList<Inline> inlines, IReferences references)
    {
        var words = new StringBuilder();
        foreach (var inline in inlines)
            words.Append(inline is LineBreak ? " " : Of(inline, references));
        return words.ToString();
    }

    public static string Of(Inline inline, IReferences references) => inline switch
    {
        Text text => text.Value,
        LineBreak => "\n",
        Image { Caption.Count: > 0 } image => $"{image.Alternative}\n{Of(image.Caption, references)}",
        Image image => image.Alternative,
        Mention mention => $"@{references.UserName(mention.UserId) ?? mention.UserId}",
        Status status => status.Title,
        Formula formula => formula.Tex,
        Issue issue => issue.Key,
        _ => "",
    };
}
