using System.Text;

namespace ConfluenceOps.Sandbox.Fillers.Generated;

/// <summary>A body while it is being written, and what it can refer to.</summary>
internal sealed class PageDraft(
    DeterministicRandom random, IReadOnlyList<SpaceOutline> spaces, SpaceOutline home, IReadOnlyList<string> accountIds, IReadOnlyList<string> fileNames)
{
    public StringBuilder Text { get; } = new(4096);

    public DeterministicRandom Random => random;

    /// <summary>The files on the page.</summary>
    public IReadOnlyList<string> FileNames => fileNames;

    public void Sentence() => Vocabulary.Instance.Write(Text, "sentence", random);

    public void Phrase() => Vocabulary.Instance.Write(Text, "phrase", random);

    public void Heading() => Vocabulary.Instance.Write(Text, "heading", random);

    public string Word(string kind) => Vocabulary.Instance.Word(kind, random);

    public string AccountId() => random.Pick(accountIds);

    /// <summary>A page to link to: mostly one of the same space, which then has no key.</summary>
    public (string? SpaceKey, string Title) Target()
    {
        var space = random.Chance(0.8) ? home : random.Pick(spaces);
        return (space == home ? null : space.Key, random.Pick(space.Titles));
    }
}

/// <summary>A space and the titles of its pages, which must be known before any body can link to them.</summary>
internal sealed record SpaceOutline(long Id, string Key, string Name, IReadOnlyList<string> Titles);
