using System.Globalization;
using System.Text;
using ConfluenceOps.Documents;
using ConfluenceOps.Markup;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Publishing;

/// <summary>The comments on a document as the last section of its text: answers stand inside what they answer.</summary>
internal static class CommentSection
{
    private const int DeepestAnswer = 10;

    public static string Write(IReadOnlyList<DocumentComment> comments, MarkdownFlavor flavor)
    {
        if (comments.Count == 0)
            return "";
        var known = comments.Select(comment => comment.Id).ToHashSet(StringComparer.Ordinal);
        var answers = comments.ToLookup(comment => comment.ParentId is { } parent && parent != comment.Id && known.Contains(parent) ? parent : "");
        var text = new StringBuilder(flavor == MarkdownFlavor.Plain ? "\nComments\n" : "\n## Comments\n");
        foreach (var comment in answers[""])
            Write(comment, depth: 0);
        return text.ToString();

        void Write(DocumentComment comment, int depth)
        {
            var isPlain = flavor == MarkdownFlavor.Plain;
            var prefix = isPlain ? new string(' ', 2 * depth) : string.Concat(Enumerable.Repeat("> ", depth + 1));
            text.Append('\n');
            foreach (var line in isPlain ? PlainLines(comment) : Lines(comment))
                text.Append((prefix + line).TrimEnd()).Append('\n');
            foreach (var answer in answers[comment.Id])
                Write(answer, Math.Min(depth + 1, DeepestAnswer));
        }
    }

    private static IEnumerable<string> Lines(DocumentComment comment) =>
        [$"**{Name(comment)}**, {When(comment)}{Place(comment)}", "", .. comment.Text.TrimEnd('\n').Split('\n')];

    private static IEnumerable<string> PlainLines(DocumentComment comment) =>
        [$"{comment.Author ?? "Somebody"}, {When(comment)}", .. WrittenText.ToPlain(comment.Text).TrimEnd('\n').Split('\n')];

    private static string Name(DocumentComment comment) => MarkdownConverter.Escape(comment.Author ?? "Somebody");

    private static string When(DocumentComment comment) => comment.Created.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string Place(DocumentComment comment)
    {
        var selection = comment is { Kind: CommentKind.Inline, Selection: { Length: > 0 } words }
            ? $", on “{MarkdownConverter.Escape(words.ReplaceLineEndings(" "))}”"
            : "";
        return selection + (comment.IsResolved ? ", resolved" : "");
    }
}
