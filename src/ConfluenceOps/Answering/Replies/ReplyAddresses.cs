using System.Text.RegularExpressions;

namespace ConfluenceOps.Answering.Replies;

/// <summary>The addresses that may stand in a reply: those of the sources and those that stand in the passages, to the letter. Any other could carry what a page told the model to give away.</summary>
internal sealed partial class ReplyAddresses
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>Those of passages.</summary>
    public ReplyAddresses(IReadOnlyList<Passage> passages)
    {
        foreach (var passage in passages)
        {
            if (passage.Url is { } url)
                _known.UnionWith([url.AbsoluteUri, url.OriginalString]);
            _known.UnionWith(Address().Matches(passage.Text).Select(address => WithoutEnd(address.Value)));
        }
    }

    /// <summary>Whether it may stay.</summary>
    public bool Allow(string address) => _known.Contains(address);

    /// <summary>A text without addresses that may not stay.</summary>
    /// <returns>The text, and how many were taken out.</returns>
    public (string Text, int Removed) Sift(string text)
    {
        var removed = 0;
        var sifted = Address().Replace(text, found =>
        {
            var address = WithoutEnd(found.Value);
            if (Allow(address))
                return found.Value;
            removed++;
            return "(address removed)" + found.Value[address.Length..];
        });
        return (sifted, removed);
    }

    /// <summary>An address in a sentence: its full stop is the sentence's.</summary>
    private static string WithoutEnd(string address) => address.TrimEnd('.', ',', ';', ':', '!', '?', '*', '_');

    [GeneratedRegex("""(?:[A-Za-z][A-Za-z0-9+.\-]{0,30}:/{2}|\bwww\.|\bmailto:)[^\s<>()\[\]"'`|\\]+""")]
    private static partial Regex Address();
}
