using System.Globalization;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Fillers.Generated;

/// <summary>Puts folders between the pages of a space and some of their children. The pages stay as many as they were.</summary>
internal sealed class GeneratedFolders(int seed, double perPage)
{
    private const long FirstId = 500_000_001;

    private long _nextId = FirstId;

    /// <param name="pages">The pages of one space, in the order of their ids; gets the folders at its end.</param>
    public void AddTo(List<SandboxPage> pages)
    {
        var random = DeterministicRandom.For(seed, FirstId + pages[0].Id);
        var families = Enumerable.Range(0, pages.Count).Where(at => pages[at].ParentId is not null)
            .GroupBy(at => (int)(pages[at].ParentId!.Value - pages[0].Id), (parent, children) => new Family(parent, [.. children])).ToList();
        for (var missing = families.Count == 0 ? 0 : (int)Math.Round(pages.Count * perPage); missing > 0; missing--)
            families.Add(Split(random.Pick(families), pages, random));
    }

    /// <summary>Moves some children into a folder of their own, the first one at least.</summary>
    private Family Split(Family family, List<SandboxPage> pages, DeterministicRandom random)
    {
        var folder = Folder(pages[family.Parent], pages.Count);
        var moving = family.Children.Where((_, place) => place == 0 || random.Chance(0.5)).ToList();
        foreach (var at in moving)
            pages[at] = pages[at] with { ParentId = folder.Id };
        family.Children.RemoveAll(moving.Contains);
        family.Children.Add(pages.Count);
        pages.Add(folder);
        return new(pages.Count - 1, moving);
    }

    private SandboxPage Folder(SandboxPage above, int position)
    {
        var id = _nextId++;
        return new()
        {
            Id = id,
            SpaceId = above.SpaceId,
            Type = "folder",
            Title = string.Create(CultureInfo.InvariantCulture, $"Folder {id - FirstId + 1}"),
            ParentId = above.Id,
            Position = position,
            AuthorId = above.AuthorId,
            VersionAuthorId = above.AuthorId,
            Created = above.Created,
            Modified = above.Created,
        };
    }

    /// <summary>What hangs under one page or folder, all by their places in the list.</summary>
    private sealed record Family(int Parent, List<int> Children);
}
