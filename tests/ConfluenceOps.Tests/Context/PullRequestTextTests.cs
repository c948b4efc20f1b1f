using System.Text;
using ConfluenceOps.Context;
using ConfluenceOps.Context.Audiences;
using ConfluenceOps.Context.PullRequests;
using ConfluenceOps.Tests.Context.PullRequests;
using ConfluenceOps.Tests.Documents.Sqlite;

namespace ConfluenceOps.Tests.Context;

public sealed class PullRequestTextTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_is_read_with_and_without_a_byte_order_mark_and_not_when_it_is_large()
    {
        using var folder = new CatalogFolder();
        var json = EventSample.Read("github-pull-request");
        var path = folder.PathTo("event.json");

        await File.WriteAllTextAsync(path, json, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), Cancel);
        Assert.Equal(PullRequestReader.Read(json), (await PullRequestText.ReadAsync(path, Cancel)).PullRequest);

        await File.WriteAllBytesAsync(path, new byte[PullRequestReader.MostBytes + 1], Cancel);
        await Assert.ThrowsAsync<EventTooLargeException>(() => PullRequestText.ReadAsync(path, Cancel));
        await Assert.ThrowsAsync<EventFileException>(() => PullRequestText.ReadAsync(folder.PathTo("none.json"), Cancel));
    }

    [Fact]
    public void A_text_that_is_no_event_is_a_text()
    {
        var text = PullRequestText.Of("{{ template }} @droid fill");

        Assert.Equal("{{ template }} @droid fill", text.Text);
        Assert.Null(text.PullRequest);
    }

    [Theory]
    [InlineData(RepositoryVisibility.Public, null, AudienceKind.Unrestricted)]
    [InlineData(RepositoryVisibility.Internal, null, AudienceKind.WhoeverAsks)]
    [InlineData(RepositoryVisibility.Private, null, AudienceKind.WhoeverAsks)]
    [InlineData(null, null, AudienceKind.WhoeverAsks)]
    [InlineData(RepositoryVisibility.Public, "Private", AudienceKind.WhoeverAsks)]
    [InlineData(RepositoryVisibility.Private, "public", AudienceKind.Public)]
    [InlineData(RepositoryVisibility.Private, "engineers", AudienceKind.Named)]
    public void The_repository_decides_who_reads_where_nobody_says_it(RepositoryVisibility? visibility, string? named, AudienceKind audience)
    {
        var text = new PullRequestText("", new PullRequest { Platform = PullRequestPlatform.GitHub, Text = "", Visibility = visibility });

        Assert.Equal(audience, text.AudienceFor(named).Kind);
    }
}
