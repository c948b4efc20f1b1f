using ConfluenceOps.Context;
using ConfluenceOps.Context.Audiences;
using ConfluenceOps.Context.Packing;
using ConfluenceOps.Context.PullRequests;
using ConfluenceOps.Tests.Context.PullRequests;

namespace ConfluenceOps.Tests.Context;

public sealed class ContextCommentTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(RepositoryVisibility.Private, null, AudienceKind.WhoeverAsks)]
    [InlineData(RepositoryVisibility.Private, "Internal", AudienceKind.Internal)]
    [InlineData(RepositoryVisibility.Public, null, AudienceKind.Public)]
    [InlineData(RepositoryVisibility.Public, "Public", AudienceKind.Public)]
    public async Task In_a_public_repository_everybody_reads_it(RepositoryVisibility visibility, string? named, AudienceKind audience)
    {
        await using var gitHub = await FakeGitHub.StartAsync();

        using var comment = await ContextComment.OpenAsync(Event(visibility), null, null, named, gitHub.Open(), Cancel);

        Assert.Equal(audience, comment.Audience.Kind);
        Assert.Empty(gitHub.Asked);
    }

    [Fact]
    public async Task GitHub_is_asked_who_may_read_where_no_event_says_it()
    {
        await using var gitHub = await FakeGitHub.StartAsync();
        gitHub.Visibility = "public";

        using var comment = await ContextComment.OpenAsync(PullRequestText.Of("text"), "acme/shop", 42, null, gitHub.Open(), Cancel);

        Assert.Equal(AudienceKind.Public, comment.Audience.Kind);
    }

    [Fact]
    public async Task What_an_event_says_of_one_repository_says_nothing_of_another()
    {
        await using var gitHub = await FakeGitHub.StartAsync();
        gitHub.Visibility = "public";

        using var comment = await ContextComment.OpenAsync(Event(RepositoryVisibility.Private), "acme/shop", 42, null, gitHub.Open(), Cancel);

        Assert.Equal(AudienceKind.Public, comment.Audience.Kind);
    }

    [Fact]
    public async Task Nobody_else_can_be_the_audience_of_a_public_comment()
    {
        await using var gitHub = await FakeGitHub.StartAsync();
        using var comments = gitHub.Open();

        await Assert.ThrowsAsync<PublicCommentException>(() => ContextComment.OpenAsync(Event(RepositoryVisibility.Public), null, null, "engineers", comments, Cancel));
        await Assert.ThrowsAsync<NoPullRequestException>(() => ContextComment.OpenAsync(PullRequestText.Of("text"), null, null, null, comments, Cancel));
    }

    [Fact]
    public async Task Nobody_is_called_by_a_name_on_a_page()
    {
        await using var gitHub = await FakeGitHub.StartAsync();
        using var comment = await ContextComment.OpenAsync(Event(RepositoryVisibility.Private), null, null, null, gitHub.Open(), Cancel);

        await comment.PostAsync(PackOf("> ask @octavia or mail@acme.example"), Cancel);

        Assert.Contains("> ask @\u200boctavia or mail@acme.example", Assert.Single(gitHub.Bodies), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_longest_pack_fits_however_many_names_are_in_it()
    {
        await using var gitHub = await FakeGitHub.StartAsync();
        using var comment = await ContextComment.OpenAsync(Event(RepositoryVisibility.Private), null, null, null, gitHub.Open(), Cancel);

        await comment.PostAsync(PackOf(string.Concat(Enumerable.Repeat("@a ", ContextComment.MostCharacters / 3))), Cancel);

        Assert.Single(gitHub.Bodies);
    }

    private static PullRequestText Event(RepositoryVisibility visibility) =>
        new("text", new PullRequest { Platform = PullRequestPlatform.GitHub, Repository = "acme/shop", Number = 42, Visibility = visibility, Text = "text" });

    private static ContextPack PackOf(string markdown) =>
        new() { Pages = [], LeftOut = [], Markdown = markdown, Tokens = 1, Audience = "whoever asks", Created = DateTimeOffset.UnixEpoch };
}
