using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Sqlite.Search;

namespace ConfluenceOps.Answering.Retrieval;

/// <summary>A section of a document that was found, and where the words of the question are in it.</summary>
internal sealed class Candidate
{
    /// <summary>A word of its own heading says what the section is about; one of a heading above, or of the title, what is around it.</summary>
    private const double OfHeading = 3;
    private const double OfPlace = 1.5;

    private readonly HashSet<string> _stems = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<(string Stem, int Start, int Length)> _text;
    private readonly IReadOnlyList<string> _heading;
    private readonly IReadOnlyList<string> _place;

    public Candidate(SearchHit hit, int rank, IReadOnlyList<string> headings, string text, AskedWords words)
    {
        Hit = hit;
        Rank = rank;
        Headings = headings;
        Text = text;
        _text = [.. words.StemsIn(SectionText.WithoutAddresses(text))];
        _heading = headings.Count == 0 ? [] : [.. words.StemsIn(headings[^1]).Select(word => word.Stem)];
        _place = [.. headings.SkipLast(1).Append(hit.Title).SelectMany(words.StemsIn).Select(word => word.Stem)];
        _stems.UnionWith(_text.Select(word => word.Stem).Concat(_heading).Concat(_place));
    }

    /// <summary>Its document.</summary>
    public SearchHit Hit { get; }

    /// <summary>Where in the list of documents that one stands, from 0.</summary>
    public int Rank { get; }

    public IReadOnlyList<string> Headings { get; }

    public string Text { get; }

    /// <summary>Its words.</summary>
    public int Length => _text.Count;

    /// <summary>Every stem in it and around it.</summary>
    public IReadOnlySet<string> Stems => _stems;

    /// <summary>How often it has each word that was asked for, what stands in headings counting more.</summary>
    public double[] Frequencies(AskedWords words)
    {
        var found = new double[words.Count];
        Add(_text.Select(word => word.Stem), each: 1);
        Add(_heading.Distinct(StringComparer.Ordinal), OfHeading);
        Add(_place.Distinct(StringComparer.Ordinal), OfPlace);
        return found;

        void Add(IEnumerable<string> stems, double each)
        {
            foreach (var stem in stems)
                if (words.IndexOf(stem) is var at and >= 0)
                    found[at] += each;
        }
    }

    /// <summary>Where in its text words are that were asked for.</summary>
    public IReadOnlyList<FoundWord> Found(AskedWords words) =>
        [.. _text.Select(word => new FoundWord(words.IndexOf(word.Stem), word.Start)).Where(found => found.Word >= 0)];
}
