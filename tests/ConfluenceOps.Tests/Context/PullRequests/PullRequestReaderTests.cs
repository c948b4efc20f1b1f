using System.Text;
using System.Text.Json;
using ConfluenceOps.Context.PullRequests;

namespace ConfluenceOps.Tests.Context.PullRequests;

public sealed class PullRequestReaderTests
{
    private const PullRequestPlatform GitHub = PullRequestPlatform.GitHub;
    private const PullRequestPlatform GitLab = PullRequestPlatform.GitLab;
    private const PullRequestPlatform AzureDevOps = PullRequestPlatform.AzureDevOps;
    private const PullRequestPlatform Bitbucket = PullRequestPlatform.Bitbucket;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("github-pull-request", GitHub, "acme/shop", RepositoryVisibility.Internal, false)]
    [InlineData("github-issue-comment", GitHub, "acme/shop", RepositoryVisibility.Public, true)]
    [InlineData("github-review", GitHub, "acme/shop", RepositoryVisibility.Private, true)]
    [InlineData("github-review-comment", GitHub, "acme/shop", RepositoryVisibility.Private, true)]
    [InlineData("github-command-line", GitHub, "acme/shop", null, false)]
    [InlineData("gitlab-merge-request", GitLab, "acme/web/shop", RepositoryVisibility.Internal, false)]
    [InlineData("gitlab-note", GitLab, "acme/shop", RepositoryVisibility.Public, true)]
    [InlineData("azure-created", AzureDevOps, "Acme Web/Shop", RepositoryVisibility.Private, false)]
    [InlineData("azure-comment", AzureDevOps, "Acme Web/Shop", null, true)]
    [InlineData("azure-rest", AzureDevOps, "Acme Web/Shop", RepositoryVisibility.Public, false)]
    [InlineData("bitbucket-created", Bitbucket, "acme/shop", RepositoryVisibility.Private, false)]
    [InlineData("bitbucket-comment", Bitbucket, "acme/shop", RepositoryVisibility.Public, true)]
    [InlineData("bitbucket-server-opened", Bitbucket, "WEB/shop", RepositoryVisibility.Private, false)]
    [InlineData("bitbucket-server-comment", Bitbucket, "WEB/shop", RepositoryVisibility.Public, true)]
    public void An_event_is_known_by_its_shape(string name, PullRequestPlatform platform, string repository, RepositoryVisibility? visibility, bool isComment)
    {
        var json = EventSample.Read(name);

        var request = PullRequestReader.Read(json);

        Assert.True(PullRequestReader.IsJson(json));
        Assert.Equal((platform, repository, 42L, visibility, isComment), (request.Platform, request.Repository, request.Number, request.Visibility, request.IsComment));
        Assert.Contains("@droid fill", request.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("github-issue-comment-on-issue", "an issue")]
    [InlineData("gitlab-note-on-issue", "a note on something else")]
    public void What_is_said_of_an_issue_is_no_pull_request(string name, string about)
    {
        var error = Assert.Throws<EventNotRecognizedException>(() => PullRequestReader.Read(EventSample.Read(name)));

        Assert.Equal(("EventNotRecognized", $"This event is about {about} and not about a pull request."), (error.ErrorId, error.Happened));
    }

    [Theory]
    [InlineData("""{ "ref": "refs/heads/main", "commits": [], "repository": { "full_name": "acme/shop" } }""")]
    [InlineData("""{ "object_kind": "push", "project": {} }""")]
    [InlineData("""{ "eventType": "build.complete", "resource": { "id": 1 } }""")]
    [InlineData("""{ "pull_request": "yes", "repository": [] }""")]
    [InlineData("""{ "body": "text", "url": "https://github.com/acme/shop/issues/42" }""")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    public void Any_other_JSON_is_refused_by_name(string json) =>
        Assert.Throws<EventNotRecognizedException>(() => PullRequestReader.Read(json));

    [Theory]
    [InlineData("""{ "pull_request": { "number": 1, "body": null }, "repository": { "full_name": "acme/shop" } }""")]
    [InlineData("""{ "pull_request": { "number": "one", "body": 7 }, "repository": { "full_name": [], "visibility": "secret" } }""")]
    [InlineData("""{ "object_kind": "merge_request", "object_attributes": { "description": null }, "project": { "visibility_level": 11 } }""")]
    [InlineData("""{ "eventType": "git.pullrequest.updated", "resource": { "pullRequestId": 1, "repository": {} } }""")]
    [InlineData("""{ "pullrequest": {} }""")]
    [InlineData("""{ "pullRequest": {}, "comment": {} }""")]
    public void What_an_event_does_not_say_is_empty_and_not_known(string json)
    {
        var request = PullRequestReader.Read(json);

        Assert.Equal(("", null), (request.Text, request.Visibility));
    }

    [Fact]
    public void Names_are_on_one_line_and_move_no_cursor() =>
        Assert.Equal("a [2Jb", PullRequestReader.Read("""{ "pullrequest": {}, "repository": { "full_name": "a\u001b[2Jb" } }""").Repository);

    [Theory]
    [InlineData("""{ "pull_request": { "body": "sekret" """)]
    [InlineData("sekret")]
    [InlineData("")]
    [InlineData("""{ "pull_request": { "body": "sekret \ud800 half" }, "repository": {} }""")]
    public void Broken_JSON_is_one_error_that_quotes_nothing(string json)
    {
        var error = Assert.Throws<EventNotReadableException>(() => PullRequestReader.Read(json));

        Assert.Equal("EventNotReadable", error.ErrorId);
        Assert.DoesNotContain("sekret", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_character_in_a_string_of_ours_is_read_as_a_mark() =>
        Assert.Equal("a\ufffdb", PullRequestReader.Read("{ \"pullrequest\": { \"description\": \"a\ud800b\" } }").Text);

    [Fact]
    public void Deep_nesting_and_sizes_of_no_event_are_errors()
    {
        Assert.Throws<EventNotReadableException>(() => PullRequestReader.Read($"{{\"a\":{new string('[', 100_000)}{new string(']', 100_000)}}}"));
        var error = Assert.Throws<EventTooLargeException>(() => PullRequestReader.Read(new string(' ', PullRequestReader.MostBytes + 1)));
        Assert.Equal(("EventTooLarge", "The event is larger than 8 MiB, which no event of a pull request is."), (error.ErrorId, error.Happened));
    }

    [Theory]
    [InlineData(" \ufeff", false)]
    [InlineData("", false)]
    [InlineData("{", false)]
    [InlineData("{code}text{code}", false)]
    [InlineData("[a link](https://acme.example)", false)]
    [InlineData("@droid fill {\"a\": 1}", false)]
    [InlineData("\ufeff\r\n { \"a\": 1 }", true)]
    [InlineData("{}", true)]
    [InlineData("{\"pull_request\": ", true)]
    public void Text_of_people_is_not_taken_for_an_event(string text, bool isJson) => Assert.Equal(isJson, PullRequestReader.IsJson(text));

    [Fact]
    public void Whatever_is_put_into_an_event_is_read_or_is_an_error_of_ours()
    {
        var random = new Random(8);
        foreach (var name in new[] { "github-issue-comment", "gitlab-note", "azure-comment", "bitbucket-comment", "bitbucket-server-comment" })
        {
            var json = EventSample.Read(name);
            for (var turn = 0; turn < 400; turn++)
            {
                var spoiled = new StringBuilder(json);
                for (var change = 0; change < 3; change++)
                    spoiled[random.Next(spoiled.Length)] = "{}[]\",:\\0nu\0é\ud800"[random.Next(14)];
                try
                {
                    Assert.NotNull(PullRequestReader.Read(spoiled.ToString()).Text);
                }
                catch (ConfluenceOpsException error)
                {
                    Assert.True(error is EventNotReadableException or EventNotRecognizedException, JsonSerializer.Serialize(spoiled.ToString()));
                }
            }
        }
    }
}
