using System.Globalization;
using System.Text;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Fillers.Generated;

/// <summary>A site of any size made up from a seed, for measuring and for tests that need many pages.</summary>
public static class GeneratedSite
{
    /// <summary>The day on which the site stands still: a site that followed the clock would not be the same twice.</summary>
    internal static readonly DateTimeOffset Today = new(2025, 6, 30, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Makes the site.</summary>
    /// <remarks>
    /// The service account of <see cref="SandboxAccounts"/> may view every page, restricted ones included, so that an import
    /// brings exactly as many pages as were asked for. With <see cref="GeneratedSiteOptions.Restrictions"/> it may not.
    /// </remarks>
    public static SandboxSite Create(GeneratedSiteOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var people = GeneratedPeople.Create(options);
        var outlines = Enumerable.Range(0, options.Spaces).Select(number => Outline(options, number)).ToList();
        var site = new SandboxSite
        {
            Name = string.Create(CultureInfo.InvariantCulture, $"Generated site {options.Seed}"),
            RoleMode = options.Roles ? "ROLES" : "PRE_ROLES",
            Roles = options.Roles ? [.. GeneratedRoles.All] : [],
            Users = [.. people.Users, .. SandboxAccounts.Users],
            Groups = [.. people.Groups, .. SandboxAccounts.Groups],
            Clients = [.. SandboxAccounts.Clients()],
        };
        site.Pages.EnsureCapacity(options.Pages);
        var folders = new GeneratedFolders(options.Seed, options.Folders);
        var restrictions = new GeneratedRestrictions(options, people);
        var firstPage = GeneratedPages.FirstId;
        foreach (var outline in outlines)
        {
            var grants = GeneratedPermissions.For(outline, people, options.Seed);
            site.Spaces.Add(new SandboxSpace
            {
                Id = outline.Id,
                Key = outline.Key,
                Name = outline.Name,
                Description = $"All about {outline.Name.ToLowerInvariant()}.",
                HomepageId = firstPage,
                AuthorId = people.Users[0].AccountId,
                Created = Today.AddYears(-4),
                Permissions = options.Roles ? [] : grants,
                RoleAssignments = options.Roles ? GeneratedRoles.InPlaceOf(grants) : [],
            });
            var tree = GeneratedTree.Of(outline.Titles.Count, options.Depth, DeterministicRandom.For(options.Seed, 5_000_000_000L + outline.Id));
            var pages = new GeneratedPages(options.Seed, outlines, outline, tree, people).Write(firstPage).ToList();
            folders.AddTo(pages);
            site.Pages.AddRange(pages.Select(restrictions.Apply));
            firstPage += outline.Titles.Count;
        }

        site.Audit.AddRange(GeneratedAudit.Write(site, people, options.Seed));
        return site;
    }

    private static SpaceOutline Outline(GeneratedSiteOptions options, int number)
    {
        var random = DeterministicRandom.For(options.Seed, 1_000_000_000L + number);
        var pages = (options.Pages / options.Spaces) + (number < options.Pages % options.Spaces ? 1 : 0);
        var noun = Vocabulary.Instance.Word("noun", random);
        var name = $"{char.ToUpperInvariant(noun[0])}{noun[1..]} {Vocabulary.Instance.Word("noun", random)}s";
        var key = string.Create(CultureInfo.InvariantCulture, $"GEN{number + 1}");
        return new SpaceOutline(98_305 + number, key, name, Titles(name, pages, random));
    }

    private static List<string> Titles(string spaceName, int count, DeterministicRandom random)
    {
        var titles = new List<string>(count) { spaceName };
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { spaceName };
        var text = new StringBuilder();
        while (titles.Count < count)
        {
            text.Clear();
            Vocabulary.Instance.Write(text, "title", random);
            var title = text.ToString();
            if (!taken.Add(title))
                taken.Add(title = string.Create(CultureInfo.InvariantCulture, $"{title} ({titles.Count})"));
            titles.Add(title);
        }

        return titles;
    }
}
