using System.Text.RegularExpressions;

namespace ConfluenceOps.Connections.Diagnostics;

/// <summary>Takes out of the product's own sentences what they name: hosts, people, the site's words.</summary>
/// <param name="names">What a sentence may name, and what stands in its place.</param>
internal sealed partial class KnownNames(IEnumerable<(string? Name, string Instead)> names)
{
    // The longest first: a display name may be a part of an address.
    private readonly List<(string Name, string Instead)> _names =
        [.. names.Where(one => !string.IsNullOrWhiteSpace(one.Name)).Select(one => (one.Name!, one.Instead)).OrderByDescending(one => one.Item1.Length)];

    public string Hide(string sentence)
    {
        foreach (var (name, instead) in _names)
            sentence = sentence.Replace(name, instead, StringComparison.OrdinalIgnoreCase);
        return Address().Replace(Mail().Replace(Quoted().Replace(sentence, "\"…\""), "[mail]"), "[address]");
    }

    // Not the apostrophe of "the site's".
    [GeneratedRegex("\"[^\"]*\"|(?<!\\w)'[^']*'(?!\\w)")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"[^\s<>]+@[^\s<>]+")]
    private static partial Regex Mail();

    [GeneratedRegex(@"https?://[^\s<>]+")]
    private static partial Regex Address();
}
