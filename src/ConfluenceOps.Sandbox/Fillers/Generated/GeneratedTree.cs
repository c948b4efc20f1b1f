namespace ConfluenceOps.Sandbox.Fillers.Generated;

/// <summary>Which page of a space hangs under which, by their numbers; number 0 is the home page.</summary>
internal sealed class GeneratedTree
{
    private const int ChildrenPerPage = 4;

    private readonly int[] _parents;
    private readonly bool[] _hasChildren;

    private GeneratedTree(int[] parents)
    {
        _parents = parents;
        _hasChildren = new bool[parents.Length];
        foreach (var parent in parents.Skip(1))
            _hasChildren[parent] = true;
    }

    public int Parent(int number) => _parents[number];

    public bool HasChildren(int number) => _hasChildren[number];

    public static GeneratedTree Of(int pages, int? depth, DeterministicRandom random) =>
        depth is { } levels ? new(Deep(pages, levels, random)) : new([.. Enumerable.Range(0, pages).Select(number => (number - 1) / ChildrenPerPage)]);

    /// <summary>One branch goes straight down to the last level; the other pages hang anywhere above it.</summary>
    private static int[] Deep(int pages, int depth, DeterministicRandom random)
    {
        var (parents, levels) = (new int[pages], new int[pages]);
        var inner = new List<int> { 0 };
        for (var number = 1; number < pages; number++)
        {
            parents[number] = number < depth ? number - 1 : random.Pick(inner);
            levels[number] = levels[parents[number]] + 1;
            if (levels[number] < depth - 1)
                inner.Add(number);
        }

        return parents;
    }
}
