using ConfluenceOps.Sandbox.DataCenter.Access;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.DataCenter;

/// <summary>A site as it would be on Data Center: people have names to sign in with, and only pages hang in page trees.</summary>
internal static class AdoptedSite
{
    /// <summary>The group that is not like others, whatever it is granted (facts.md, section 4.6).</summary>
    private const string SuperGroup = "confluence-administrators";

    public static SandboxSite Of(SandboxSite site) => site with
    {
        Users = Named(WithoutGuests(site)),
        Groups = site.Groups.ConvertAll(group => group.Name == SuperGroup ? group with { SeesEverything = true } : group),
        Pages = PagesOf(site),
        Clients = site.Clients.ConvertAll(client => client with { Scopes = [.. Levels.All] }),
    };

    /// <summary>Whoever is in a group that lets people in is let in by that; guests who are in none are let in one by one.</summary>
    private static List<SandboxUser> WithoutGuests(SandboxSite site)
    {
        var inside = site.Groups.Where(group => group.GivesProductAccess).SelectMany(group => group.Members).ToHashSet();
        return site.Users.ConvertAll(user => user.IsGuest && inside.Contains(user.AccountId) ? user with { IsGuest = false } : user);
    }

    private static List<SandboxUser> Named(List<SandboxUser> users)
    {
        var taken = users.Select(user => user.UserName).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        return users.ConvertAll(user => user.UserName is null ? user with { UserName = FreeName(user.Email.Split('@')[0].ToLowerInvariant(), taken) } : user);
    }

    private static string FreeName(string wanted, HashSet<string> taken)
    {
        var name = wanted;
        for (var number = 2; !taken.Add(name); number++)
            name = $"{wanted}{number}";
        return name;
    }

    /// <summary>What hangs under a folder hangs under the page above it.</summary>
    private static List<SandboxPage> PagesOf(SandboxSite site)
    {
        var others = site.Pages.Where(page => page.Type is not ("page" or "blogpost")).DistinctBy(page => page.Id).ToDictionary(page => page.Id);
        return [.. site.Pages.Where(page => !others.ContainsKey(page.Id)).Select(page => page with { ParentId = NearestPage(page.ParentId, others) })];
    }

    private static long? NearestPage(long? parent, Dictionary<long, SandboxPage> others)
    {
        for (var steps = 0; parent is { } id && others.TryGetValue(id, out var other) && steps <= others.Count; steps++)
            parent = other.ParentId;
        return parent;
    }
}
