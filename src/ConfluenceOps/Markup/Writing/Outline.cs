using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Writing;

/// <summary>The headings of a page as it is shown, and the names by which links lead to them.</summary>
/// <param name="numbersRepeats">Whether the second heading of a name has a name of its own.</param>
internal sealed class Outline(bool numbersRepeats)
{
    /// <summary>Of an anchor such as "Page-title-Heading" the title is unknown, so the rest after any hyphen may be the heading.</summary>
    private const int MostHyphens = 20;

    private readonly List<OutlinedHeading> _headings = [];
    private readonly Dictionary<string, int> _repeats = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _times = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OutlinedHeading> _byLetters = new(StringComparer.Ordinal);
    private readonly HashSet<string> _anchors = new(StringComparer.Ordinal);
    private readonly HashSet<string> _links = new(StringComparer.Ordinal);
    private readonly List<TableOfContents> _contents = [];

    public IReadOnlyList<OutlinedHeading> Headings => _headings;

    public void Add(TableOfContents contents) => _contents.Add(contents);

    /// <param name="heading">The next heading.</param>
    /// <param name="words">What readers see of it.</param>
    /// <param name="id">The name by which links would lead to it, were it the only one of that name.</param>
    public void Add(Heading heading, string words, string id)
    {
        var outlined = new OutlinedHeading(heading, words, Unique(id));
        _headings.Add(outlined);
        var letters = Letters(words);
        var times = _times[letters] = _times.GetValueOrDefault(letters) + 1;
        // Confluence calls the second heading of a name "Name.1".
        _byLetters.TryAdd(times == 1 ? letters : $"{letters}{times - 1}", outlined);
    }

    /// <summary>Takes note of anchors among inlines, and of links that lead to anchors.</summary>
    public void Add(IReadOnlyList<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            if (inline is Anchor anchor)
                _anchors.Add(anchor.Name);
            if (inline.Style.Link is { } link && Destination.AnchorOnThisPage(link) is { } target)
                _links.Add(target);
        }
    }

    /// <summary>The heading that an anchor of Confluence's names; null when it names none.</summary>
    public OutlinedHeading? Find(string anchor)
    {
        if (_anchors.Contains(anchor))
            return null;
        var letters = Letters(anchor);
        var rest = anchor.AsSpan();
        for (var hyphens = 0; hyphens <= MostHyphens && letters.Length > 0; hyphens++)
        {
            if (_byLetters.TryGetValue(letters, out var found))
                return found;
            var hyphen = rest.IndexOf('-');
            if (hyphen < 0)
                return null;
            rest = rest[(hyphen + 1)..];
            letters = Letters(rest);
        }
        return null;
    }

    /// <summary>The headings to which something on the page leads.</summary>
    public IReadOnlyDictionary<Heading, string> LedTo() => _headings
        .Where(heading => _contents.Exists(heading.IsIn))
        .Concat(_links.Select(Find).OfType<OutlinedHeading>())
        .Distinct()
        .ToDictionary(heading => heading.Heading, heading => heading.Id, (IEqualityComparer<Heading>)ReferenceEqualityComparer.Instance);

    private string Unique(string id)
    {
        var unique = id;
        while (numbersRepeats && _repeats.ContainsKey(unique))
            unique = $"{id}-{++_repeats[id]}";
        _repeats.TryAdd(unique, 0);
        return unique;
    }

    private static string Letters(ReadOnlySpan<char> words)
    {
        var letters = new char[words.Length];
        var length = 0;
        foreach (var c in words)
        {
            if (char.IsLetterOrDigit(c))
                letters[length++] = char.ToLowerInvariant(c);
        }
        return new string(letters, 0, length);
    }
}

/// <summary>A heading, what readers see of it, and the name by which links lead to it.</summary>
internal sealed record OutlinedHeading(Heading Heading, string Words, string Id)
{
    public bool IsIn(TableOfContents contents) => Heading.Level >= contents.FirstLevel && Heading.Level <= contents.LastLevel;
}
