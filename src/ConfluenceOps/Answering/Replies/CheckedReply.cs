using System.Globalization;
using System.Text.RegularExpressions;
using ConfluenceOps.Markup;
using ConfluenceOps.Markup.Quoting;

namespace ConfluenceOps.Answering.Replies;

/// <summary>A model's reply with nothing in it but words and citations of what it was given.</summary>
internal sealed partial class CheckedReply
{
    private readonly SortedSet<int> _cited = [];
    private readonly List<string> _notes = [];

    private CheckedReply()
    {
    }

    /// <summary>The words.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The numbers of passages that it cites.</summary>
    public IReadOnlySet<int> Cited => _cited;

    /// <summary>Whether it says that the passages do not hold the answer.</summary>
    public bool IsRefusal { get; private set; }

    /// <summary>What was taken out, as sentences.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>Checks a reply.</summary>
    /// <param name="reply">As the model wrote it.</param>
    /// <param name="passages">What it was given.</param>
    public static CheckedReply Of(string reply, IReadOnlyList<Passage> passages)
    {
        var check = new CheckedReply();
        var addresses = new ReplyAddresses(passages);
        var text = OtherBrackets().Replace(VisibleLines(QuotedText.Of(reply)), "[$1]");
        var (withoutMarkup, tags) = ReplyMarkup.Remove(text);
        var (withoutLinks, links) = ReplyLinks.Sift(withoutMarkup, addresses);
        var (sifted, bare) = addresses.Sift(withoutLinks);
        if (tags + links + bare > 0)
            check._notes.Add("The model wrote links, images or HTML that are not those of the passages; they were taken out.");
        check.Text = check.Cite(sifted, passages.Count).Trim();
        check.IsRefusal = check.Text.Contains(Prompt.Refusal.TrimEnd('.'), StringComparison.OrdinalIgnoreCase);
        return check;
    }

    private string Cite(string text, int passages)
    {
        var unknown = new SortedSet<int>();
        var code = MarkdownCode.In(text).Code;
        var cited = Citation().Replace(text, found =>
        {
            if (code.Any(range => range.Start.Value <= found.Index && found.Index < range.End.Value))
                return found.Value;
            var numbers = Number().Matches(found.Value).Select(number => int.Parse(number.Value, CultureInfo.InvariantCulture)).ToList();
            _cited.UnionWith(numbers.Where(number => number >= 1 && number <= passages));
            unknown.UnionWith(numbers.Where(number => number < 1 || number > passages));
            return string.Concat(numbers.Where(number => number >= 1 && number <= passages).Select(number => $"[{number}]"));
        });
        if (unknown.Count > 0)
            _notes.Add($"The model cited {string.Join(", ", unknown.Select(number => $"[{number}]"))}, which no passage is; that was taken out.");
        return cited;
    }

    private static string VisibleLines(string text) => text.ReplaceLineEndings("\n");

    [GeneratedRegex(@"\[\d{1,4}(?:\s*[,;]\s*\d{1,4})*\]")]
    private static partial Regex Citation();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();

    /// <summary>Some models were taught to cite in these.</summary>
    [GeneratedRegex(@"【(\d{1,4})[^】\n]{0,40}】")]
    private static partial Regex OtherBrackets();
}
