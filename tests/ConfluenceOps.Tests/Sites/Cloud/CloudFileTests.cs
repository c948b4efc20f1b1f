using System.Text;
using ConfluenceOps.Sandbox.Fillers.Demonstration;
using ConfluenceOps.Sites;
using ConfluenceOps.Tests.Sandbox;

namespace ConfluenceOps.Tests.Sites.Cloud;

/// <summary>Files on pages, from the site itself and through the gateway.</summary>
public sealed class CloudFileTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0, "the plan")]
    [InlineData(4, "plan")]
    [InlineData(8, "the plan")]
    public async Task A_file_comes_from_the_byte_that_is_missing(long start, string rest)
    {
        await using var sandbox = await RunningSandbox.StartAsync(TinySite.Create());
        using var site = await sandbox.ConnectAsync(TinySite.EmailOf(TinySite.Writer), TinySite.TokenOf(TinySite.Writer));
        var file = (await FilesAsync(site, "ENG")).Single(file => file.FileName == "plan.txt");

        await using var content = (await site.OpenFileAsync(file, start, Cancel))!;

        Assert.Equal(rest, Encoding.UTF8.GetString(await ReadAsync(content)));
        Assert.Equal(rest.Length == 8 ? 0 : start, content.Start);
    }

    [Fact]
    public async Task A_file_that_is_gone_is_nothing()
    {
        var tiny = TinySite.Create();
        await using var sandbox = await RunningSandbox.StartAsync(tiny with
        {
            Pages = [.. tiny.Pages.Select(page => page with { Attachments = page.Attachments.ConvertAll(file => file with { Content = null }) })],
        });
        using var site = await sandbox.ConnectAsync(TinySite.EmailOf(TinySite.Writer), TinySite.TokenOf(TinySite.Writer));
        var file = (await FilesAsync(site, "ENG"))[0];

        Assert.Null(await site.OpenFileAsync(file, 0, Cancel));
        Assert.Null(await site.OpenFileAsync(file with { Url = new Uri(file.Url, "/wiki/download/attachments/1/none") }, 0, Cancel));
    }

    [Fact]
    public async Task Files_come_through_the_gateway_too_for_scoped_tokens()
    {
        await using var sandbox = await RunningSandbox.StartAsync(DemonstrationSite.Create(TimeProvider.System));
        using var site = await sandbox.ConnectAsync(DemonstrationSite.ServiceEmail, DemonstrationSite.ImportToken);

        foreach (var file in await FilesAsync(site, "OPS"))
        {
            await using var content = (await site.OpenFileAsync(file, 0, Cancel))!;
            Assert.Equal(file.Size, (await ReadAsync(content)).Length);
        }
    }

    private static async Task<List<Attachment>> FilesAsync(ISite site, string key)
    {
        var space = await site.GetSpacesAsync(new SpaceQuery([key]), Cancel).SingleAsync(Cancel);
        var batches = await site.ReadSpaceAsync(space, Cancel).ToListAsync(Cancel);
        return [.. batches.SelectMany(batch => batch).SelectMany(page => page.Details.Attachments)];
    }

    private static async Task<byte[]> ReadAsync(FileContent content)
    {
        var bytes = new MemoryStream();
        await content.Bytes.CopyToAsync(bytes, Cancel);
        return bytes.ToArray();
    }
}
