using System.Globalization;
using System.Text;
using ConfluenceOps.Sandbox.Fillers.Generated;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Editing;

/// <summary>Where a random edit happens, and the words, people and places that it can draw.</summary>
internal sealed class Scene(SiteEditor site, IReadOnlyCollection<long> spaces, DeterministicRandom random)
{
    public SiteEditor Site => site;

    public T Pick<T>(IReadOnlyList<T> list) => random.Pick(list);

    public string Label() => Vocabulary.Instance.Word("label", random);

    /// <summary>A body of one paragraph.</summary>
    public string Body()
    {
        var text = new StringBuilder("<p>");
        for (var sentences = random.Between(1, 5); sentences > 0; sentences--)
        {
            Vocabulary.Instance.Write(text, "sentence", random);
            text.Append(' ');
        }

        return text.Append("</p>").ToString();
    }

    /// <summary>A title that no page has.</summary>
    public string Title()
    {
        var text = new StringBuilder();
        Vocabulary.Instance.Write(text, "title", random);
        return Free(text.ToString(), site.Pages.Select(page => page.Title));
    }

    /// <summary>A name that no file of the page has.</summary>
    public string FileName(SandboxPage page) =>
        Free(Vocabulary.Instance.Word("noun", random), page.Attachments.Select(file => Path.GetFileNameWithoutExtension(file.FileName))) + ".txt";

    /// <summary>While a page was in the trash, another may have got its title.</summary>
    public bool IsTaken(SandboxPage page) =>
        site.Pages.Any(one => one.Id != page.Id && one.SpaceId == page.SpaceId && one.Title.Equals(page.Title, StringComparison.OrdinalIgnoreCase));

    /// <summary>Another place in the page's space that is not below the page itself.</summary>
    public long? PlaceFor(SandboxPage page)
    {
        var byId = site.Pages.ToDictionary(one => one.Id);
        return Pick([null, .. Parents(page.SpaceId).Where(id => !IsAtOrBelow(byId, id, page.Id)).Select(id => (long?)id)]);
    }

    /// <summary>Another of the spaces in which the page's title, and all below it, are free; null where there is none.</summary>
    public long? SpaceFor(SandboxPage page)
    {
        var byId = site.Pages.ToDictionary(one => one.Id);
        var titles = site.Pages.Where(one => one.SpaceId == page.SpaceId && IsAtOrBelow(byId, one.Id, page.Id)).Select(one => one.Title).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var free = spaces.Where(space => space != page.SpaceId && !site.Pages.Any(one => one.SpaceId == space && titles.Contains(one.Title))).ToList();
        return free.Count > 0 ? Pick(free) : null;
    }

    /// <summary>A page of any of the spaces under which something can hang; null for the top.</summary>
    public long? ParentIn(long space) => Parents(space) is { Count: > 0 } parents ? Pick(parents) : null;

    private static string Free(string wanted, IEnumerable<string> taken)
    {
        var names = taken.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var free = wanted;
        for (var number = 2; names.Contains(free); number++)
            free = string.Create(CultureInfo.InvariantCulture, $"{wanted} {number}");
        return free;
    }

    private List<long> Parents(long space) => [.. site.Pages.Where(page => page is { Type: "page", Status: "current" } && page.SpaceId == space).Select(page => page.Id)];

    private static bool IsAtOrBelow(Dictionary<long, SandboxPage> byId, long id, long top)
    {
        for (long? at = id; at is { } here; at = byId[here].ParentId)
        {
            if (here == top)
                return true;
        }

        return false;
    }
}
