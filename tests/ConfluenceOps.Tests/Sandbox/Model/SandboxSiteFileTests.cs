using ConfluenceOps.Sandbox;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Tests.Sandbox.Model;

public sealed class SandboxSiteFileTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => File.Delete(_path);

    [Fact]
    public async Task A_site_comes_back_as_it_was_saved()
    {
        await SandboxSiteFile.SaveAsync(TinySite.Create(), _path, Cancel);

        var read = await SandboxSiteFile.LoadAsync(_path, Cancel);

        Assert.Equivalent(TinySite.Create(), read, strict: true);
    }

    [Fact]
    public async Task A_site_that_was_read_from_a_file_is_served_with_its_files()
    {
        await SandboxSiteFile.SaveAsync(TinySite.Create(), _path, Cancel);
        await using var server = await SandboxServer.StartAsync(await SandboxSiteFile.LoadAsync(_path, Cancel), new SandboxOptions(), Cancel);
        using var wim = Visitor.As(server, TinySite.Writer);

        using var redirect = await wim.SendAsync("wiki/download/attachments/102/plan.txt");
        using var file = await wim.SendAsync(redirect.Headers.Location!.ToString());

        Assert.Equal("the plan", await file.Content.ReadAsStringAsync(Cancel));
    }

    [Fact]
    public async Task The_example_in_the_readme_is_such_a_file_and_can_be_served()
    {
        var readme = await File.ReadAllTextAsync(Path.Combine(SharedMaterial.Root, "src", "ConfluenceOps.Sandbox", "README.md"), Cancel);
        await File.WriteAllTextAsync(_path, readme.Split("```jsonc")[1].Split("```")[0], Cancel);

        await using var server = await SandboxServer.StartAsync(await SandboxSiteFile.LoadAsync(_path, Cancel), new SandboxOptions(), Cancel);

        Assert.Equal("Acme", (await SandboxSiteFile.LoadAsync(_path, Cancel)).Name);
    }

    [Theory]
    [InlineData("""{ "name": "X", "spaces": [ { "id": 1, "key": "A" } ] }""", "name")]
    [InlineData("""{ "name": "X", "colour": "red" }""", "colour")]
    [InlineData("""{ "name": "X", "spaces": null }""", "spaces")]
    [InlineData("""{ "name": "X", "spaces": [ """, "line 1")]
    [InlineData("null", "null")]
    [InlineData("<html>", "line 1")]
    public async Task A_file_that_is_not_a_site_is_one_error_that_names_the_place(string text, string place)
    {
        await File.WriteAllTextAsync(_path, text, Cancel);

        var error = await Assert.ThrowsAsync<SandboxException>(() => SandboxSiteFile.LoadAsync(_path, Cancel));

        Assert.Contains(_path, error.Message, StringComparison.Ordinal);
        Assert.Contains(place, error.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_one_error() =>
        Assert.Contains("cannot be opened", (await Assert.ThrowsAsync<SandboxException>(() => SandboxSiteFile.LoadAsync(_path + ".gone", Cancel))).Message, StringComparison.Ordinal);
}
