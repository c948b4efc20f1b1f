namespace ConfluenceOps.Sandbox.Fillers.Generated;

/// <summary>Writes a body in storage format from constructs in the proportions of real sites: between 1 and 8 KB, 2.5 KB on average.</summary>
internal static class BodyWriter
{
    private const int Shortest = 1_000;
    private const int Longest = 6_500;
    private const double Spread = 1_300;

    private static readonly (int Weight, Action<PageDraft> Write)[] _constructs =
    [
        (22, Blocks.Paragraph),
        (10, Blocks.Heading),
        (9, Blocks.List),
        (5, Blocks.Table),
        (4, Blocks.Tasks),
        (3, Blocks.Picture),
        (2, Blocks.Quote),
        (6, Macros.Code),
        (5, Macros.Box),
        (2, Macros.Panel),
        (3, Macros.Expand),
        (1, Macros.Unformatted),
    ];

    private static readonly int _weights = _constructs.Sum(construct => construct.Weight);

    public static string Write(PageDraft draft)
    {
        if (draft.Random.Chance(0.15))
            Macros.Contents(draft);
        Blocks.Paragraph(draft);
        var length = Math.Min(Longest, Shortest - (Spread * Math.Log(1 - draft.Random.Fraction())));
        while (draft.Text.Length < length)
            Pick(draft.Random)(draft);
        if (draft.Random.Chance(0.05))
            Macros.Children(draft);
        return draft.Text.ToString();
    }

    private static Action<PageDraft> Pick(DeterministicRandom random)
    {
        var left = random.Between(1, _weights);
        foreach (var (weight, write) in _constructs)
        {
            left -= weight;
            if (left <= 0)
                return write;
        }

        return Blocks.Paragraph;
    }
}
