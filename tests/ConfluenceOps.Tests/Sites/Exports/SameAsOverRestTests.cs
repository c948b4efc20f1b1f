using System.Security.Cryptography;
using System.Text;
using ConfluenceOps.Sandbox.Fillers;
using ConfluenceOps.Sandbox.Fillers.Exported;
using ConfluenceOps.Sandbox.Model;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Exports;
using ConfluenceOps.Tests.Sites.Cloud;

namespace ConfluenceOps.Tests.Sites.Exports;

/// <summary>Every real export read twice: over HTTP from a sandbox that was filled with it, and straight from the file.</summary>
public sealed class SameAsOverRestTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Exports => ["5.9.zip", "4.3.2.xml.zip", "confluence8.5.6", "inlinecomments", "attachhist", "permissions"];

    [Theory]
    [MemberData(nameof(Exports))]
    public async Task Spaces_pages_and_all_that_hangs_on_them_are_the_same(string name)
    {
        await using var pair = await Pair.OpenAsync(name);

        var spaces = await pair.Rest.GetSpacesAsync(SpaceQuery.All, Cancel).ToListAsync(Cancel);
        var exported = await pair.Export.GetSpacesAsync(SpaceQuery.All, Cancel).ToListAsync(Cancel);

        Assert.NotEmpty(spaces);
        Assert.Equal(spaces.Select(Same), exported.Select(Same));
        foreach (var (over, from) in spaces.Zip(exported))
        {
            var overRest = await ReadAsync(pair.Rest, over);
            var fromFile = await ReadAsync(pair.Export, from);
            Assert.Equal(overRest.Keys, fromFile.Keys);
            foreach (var (id, page) in overRest)
            {
                Assert.Equal(Same(page.Page), Same(fromFile[id].Page));
                Assert.Equal(page.Details.Labels, fromFile[id].Details.Labels);
                Assert.Equal(page.Details.Restrictions.Select(Same), fromFile[id].Details.Restrictions.Select(Same));
                Assert.Equal(page.Details.Attachments, fromFile[id].Details.Attachments.Select(file => file with { Size = file.Size ?? 0 }));
            }
            Assert.Equal(overRest.Count, await pair.Export.CountPagesAsync(from, Cancel));
        }
    }

    [Theory]
    [MemberData(nameof(Exports))]
    public async Task Lists_of_pages_have_the_same_order(string name)
    {
        await using var pair = await Pair.OpenAsync(name);
        foreach (var space in await pair.Rest.GetSpacesAsync(SpaceQuery.All, Cancel).ToListAsync(Cancel))
        {
            var overRest = await pair.Rest.GetPagesAsync(space, null, Cancel).ToListAsync(Cancel);
            var fromFile = await pair.Export.GetPagesAsync(space, null, Cancel).ToListAsync(Cancel);

            Assert.Equal(overRest.Select(Same), fromFile.Select(Same));
            Assert.Equal(
                (await pair.Rest.GetPagesAsync([.. overRest.Select(page => page.Id)], BodyFormat.Storage, Cancel).ToListAsync(Cancel)).Select(Same).OrderBy(page => page.Id),
                (await pair.Export.GetPagesAsync([.. overRest.Select(page => page.Id)], BodyFormat.Storage, Cancel).ToListAsync(Cancel)).Select(Same).OrderBy(page => page.Id));
        }
    }

    [Theory]
    [MemberData(nameof(Exports))]
    public async Task Comments_are_the_same(string name)
    {
        await using var pair = await Pair.OpenAsync(name);
        foreach (var space in await pair.Rest.GetSpacesAsync(SpaceQuery.All, Cancel).ToListAsync(Cancel))
        {
            var overRest = await pair.Rest.GetCommentsAsync(space, Cancel).ToListAsync(Cancel);
            var fromFile = await pair.Export.GetCommentsAsync(space, Cancel).ToListAsync(Cancel);

            Assert.Equal(overRest.Select(Same).OrderBy(comment => comment.Id), fromFile.Select(Same).OrderBy(comment => comment.Id));
        }
    }

    [Theory]
    [MemberData(nameof(Exports))]
    public async Task People_have_the_same_names(string name)
    {
        await using var pair = await Pair.OpenAsync(name);
        var ids = pair.Site.Users.Where(user => !user.AccountId.StartsWith("sandbox:", StringComparison.Ordinal) && user.DisplayName != user.AccountId).Select(user => user.AccountId).ToList();
        var overRest = await pair.Rest.GetUsersAsync(ids, Cancel).ToListAsync(Cancel);

        foreach (var user in overRest)
        {
            var found = await pair.Export.FindUsersAsync(user.DisplayName, Cancel).Select(Same).ToListAsync(Cancel);
            Assert.Contains(Same(user), found);
        }
    }

    [Theory]
    [MemberData(nameof(Exports))]
    public async Task Files_have_the_same_bytes(string name)
    {
        await using var pair = await Pair.OpenAsync(name);
        foreach (var space in await pair.Rest.GetSpacesAsync(SpaceQuery.All, Cancel).ToListAsync(Cancel))
        {
            var files = (await ReadAsync(pair.Rest, space)).Values.SelectMany(page => page.Details.Attachments).ToList();
            foreach (var file in files)
                Assert.Equal(await HashAsync(pair.Rest, file, file.Size / 2 ?? 0), await HashAsync(pair.Export, file, file.Size / 2 ?? 0));
        }
    }

    [Theory]
    [MemberData(nameof(Exports))]
    public async Task Who_may_do_what_is_the_same(string name)
    {
        await using var pair = await Pair.OpenAsync(name);

        Assert.Equal(await GrantsAsync(pair.Rest), await GrantsAsync(pair.Export));
        Assert.Equal(await ContentAsync(pair.Rest), await ContentAsync(pair.Export));
    }

    /// <summary>Without those that the sandbox adds to be read by, and without rights for which Cloud has no word.</summary>
    private static async Task<List<string>> GrantsAsync(ISite site)
    {
        var names = await site.Access.GetGroupsAsync(Cancel).ToDictionaryAsync(group => group.Id, group => group.Name, cancellationToken: Cancel);
        var grants = new List<string>();
        await foreach (var space in site.GetSpacesAsync(SpaceQuery.All, Cancel))
            await foreach (var grant in site.Access.GetPermissionsAsync(space, Cancel))
                grants.Add($"{space.Key} {grant.Operation}: " + grant.Principal.Kind switch
                {
                    PrincipalKind.Group => $"group {names[grant.Principal.Id].ToLowerInvariant()}",
                    PrincipalKind.User => $"user {Same(grant.Principal.Id)}",
                    _ => grant.Principal.ToString(),
                });
        return [.. grants.Where(grant => !grant.Contains("sandbox-readers", StringComparison.Ordinal) && !grant.Contains(" exportpage ", StringComparison.Ordinal) && !grant.Contains(" delete_mail ", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal)];
    }

    private static async Task<List<string>> ContentAsync(ISite site)
    {
        var spaces = await site.GetSpacesAsync(SpaceQuery.All, Cancel).ToListAsync(Cancel);
        var nodes = await site.Access.ReadContentAsync(spaces, Cancel).SelectMany(batch => batch.ToAsyncEnumerable()).ToListAsync(Cancel);
        return [.. nodes.Select(node => $"{node.Space} {node.ParentId} {node.Id} {node.Type} {node.Title} {string.Join(' ', node.Labels)} {string.Join("; ", node.Restrictions!.Select(Same))} {node.Gap}").Order(StringComparer.Ordinal)];
    }

    private static Space Same(Space space) => space with { Created = space.Created ?? DateTimeOffset.UnixEpoch };

    // What nobody is known to have made was made by an account of the sandbox; people without an id get one there.
    private static Page Same(Page page) => page with { AuthorId = Same(page.AuthorId), VersionAuthorId = Same(page.VersionAuthorId) };

    private static Comment Same(Comment comment) => comment with { AuthorId = Same(comment.AuthorId) };

    private static User Same(User user) => user with { AccountId = Same(user.AccountId)!, Email = null, AccountStatus = user.AccountStatus ?? "active" };

    private static string? Same(string? account) => account switch
    {
        null or "sandbox:nobody" => null,
        { Length: < 24 } => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(account.ToLowerInvariant())).AsSpan(0, 12)),
        _ => account,
    };

    private static string Same(Restriction restriction) => $"{restriction.Operation}: " + string.Join(", ", restriction.Allowed
        .Where(principal => principal.Id != SandboxAccounts.ServiceId)
        .Select(principal => principal.Kind == PrincipalKind.Group ? $"group {principal.Name}" : $"{principal.Kind} {Same(principal.Id)} {principal.Name}"));

    private static async Task<SortedDictionary<string, FullPage>> ReadAsync(ISite site, Space space)
    {
        var all = new SortedDictionary<string, FullPage>(StringComparer.Ordinal);
        await foreach (var batch in site.ReadSpaceAsync(space, Cancel))
            foreach (var page in batch)
                all.Add(page.Page.Id, page);
        return all;
    }

    private static async Task<string> HashAsync(ISite site, Attachment file, long start)
    {
        await using var content = await site.OpenFileAsync(file, start, Cancel);
        return content is null ? "gone" : $"{content.Start} {Convert.ToHexString(await SHA256.HashDataAsync(content.Bytes, Cancel))}";
    }

    /// <summary>One export, both ways.</summary>
    private sealed class Pair(SandboxSite filled, RunningSandbox sandbox, ISite rest, ISite export) : IAsyncDisposable
    {
        public SandboxSite Site => filled;

        public ISite Rest => rest;

        public ISite Export => export;

        public static async Task<Pair> OpenAsync(string name)
        {
            var path = SharedMaterial.Path("exports/" + name);
            var filled = ExportedSite.Load(path);
            // Whoever reads over REST must be on every list, or the page would not be there to be compared.
            var open = filled with
            {
                Pages = [.. filled.Pages.Select(page => page.ViewRestriction.Count == 0 ? page : page with { ViewRestriction = [.. page.ViewRestriction, new("user", SandboxAccounts.ServiceId)] })],
            };
            var sandbox = await RunningSandbox.StartAsync(open);
            var rest = await sandbox.ConnectAsync(SandboxAccounts.ServiceEmail, SandboxAccounts.ServiceToken);
            return new Pair(filled, sandbox, rest, await ExportSite.OpenAsync(path, new ExportOptions { SiteUrl = rest.Address }, Cancel));
        }

        public ValueTask DisposeAsync()
        {
            export.Dispose();
            rest.Dispose();
            return sandbox.DisposeAsync();
        }
    }
}
