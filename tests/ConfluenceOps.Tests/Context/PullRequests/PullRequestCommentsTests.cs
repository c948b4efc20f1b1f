using ConfluenceOps.Context.PullRequests;
using ConfluenceOps.Context.PullRequests.GitHub;
using ConfluenceOps.Tests.Http;
using Microsoft.AspNetCore.Http;

namespace ConfluenceOps.Tests.Context.PullRequests;

public sealed class PullRequestCommentsTests
{
    private const string Repository = "acme/shop";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("octavia")]
    [InlineData(null)]
    public async Task Two_runs_make_one_comment_and_write_it_only_when_it_says_something_else(string? account)
    {
        await using var gitHub = await FakeGitHub.StartAsync();
        gitHub.Account = account;

        var first = await gitHub.PostAsync("# One");
        var second = await gitHub.PostAsync("# One\r\n");
        var third = await gitHub.PostAsync("# Two");

        Assert.Equal([CommentChange.Created, CommentChange.Unchanged, CommentChange.Updated], [first.Change, second.Change, third.Change]);
        Assert.Equal($"{PullRequestComments.Marker}\n# Two", Assert.Single(gitHub.Bodies));
        Assert.Equal(2, gitHub.Asked.Count(asked => !asked.StartsWith("GET", StringComparison.Ordinal)));
        Assert.All(new[] { first, second, third }, posted => Assert.Equal("https://github.example/acme/shop/pull/42#issuecomment-1", posted.Url.AbsoluteUri));
    }

    [Theory]
    [InlineData("octavia", "mallory", "User")]
    [InlineData("octavia", "other[bot]", "Bot")]
    [InlineData(null, "mallory", "User")]
    public async Task A_comment_of_somebody_else_is_left_alone_whatever_it_begins_with(string? account, string author, string type)
    {
        await using var gitHub = await FakeGitHub.StartAsync();
        gitHub.Account = account;
        var theirs = $"{PullRequestComments.Marker}\nMine!";
        gitHub.Add(author, theirs, type);

        Assert.Equal(CommentChange.Created, (await gitHub.PostAsync("# One")).Change);
        Assert.Equal(CommentChange.Updated, (await gitHub.PostAsync("# Two")).Change);

        Assert.Equal([theirs, $"{PullRequestComments.Marker}\n# Two"], gitHub.Bodies);
    }

    [Fact]
    public async Task Own_words_that_only_mention_the_marker_are_no_comment_of_ours()
    {
        await using var gitHub = await FakeGitHub.StartAsync();
        gitHub.Add("octavia", $"Why does it say {PullRequestComments.Marker}?");

        Assert.Equal(CommentChange.Created, (await gitHub.PostAsync("# One")).Change);
    }

    [Fact]
    public async Task The_comment_is_found_on_the_last_of_many_pages()
    {
        await using var gitHub = await FakeGitHub.StartAsync();
        gitHub.MostRows = 10;
        for (var number = 1; number <= 25; number++)
            gitHub.Add("mallory", $"Comment {number}");
        gitHub.Add("Octavia", $"{PullRequestComments.Marker}\n# One");

        Assert.Equal(CommentChange.Unchanged, (await gitHub.PostAsync("# One")).Change);
        Assert.Equal(4, gitHub.Asked.Count);
    }

    [Fact]
    public async Task Pages_that_do_not_end_or_lead_elsewhere_are_an_error_and_no_comment()
    {
        await using var gitHub = await FakeGitHub.StartAsync();
        await using var elsewhere = await ScriptedServer.StartAsync((context, _) => ScriptedServer.JsonAsync(context, "[]"));
        var next = new Uri(gitHub.Root, "repos/acme/shop/issues/42/comments?per_page=100");
        gitHub.Fault = context => AnswerListAsync(context, () => next);

        var endless = await Assert.ThrowsAsync<GitHubAnswerException>(() => gitHub.PostAsync("# One"));
        next = new Uri(elsewhere.Address, "api/v3/repos/acme/shop/issues/42/comments");
        var astray = await Assert.ThrowsAsync<GitHubAnswerException>(() => gitHub.PostAsync("# One"));

        Assert.Contains("its rows do not end", endless.Happened, StringComparison.Ordinal);
        Assert.Contains("at another address", astray.Happened, StringComparison.Ordinal);
        Assert.Equal(0, elsewhere.Requests);
        Assert.Empty(gitHub.Bodies);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task No_redirect_is_followed(int status)
    {
        await using var gitHub = await FakeGitHub.StartAsync();
        await using var elsewhere = await ScriptedServer.StartAsync((context, _) => ScriptedServer.JsonAsync(context, "{}"));
        gitHub.Fault = async context =>
        {
            await ScriptedServer.StatusAsync(context, status, null, ("Location", elsewhere.Address.AbsoluteUri));
            return true;
        };

        var error = await Assert.ThrowsAsync<GitHubAnswerException>(() => gitHub.PostAsync("# One"));

        Assert.Contains("it sends on to another address", error.Happened, StringComparison.Ordinal);
        Assert.Equal((0, 1), (elsewhere.Requests, gitHub.Asked.Count));
    }

    [Theory]
    [InlineData("public", RepositoryVisibility.Public)]
    [InlineData("internal", RepositoryVisibility.Internal)]
    [InlineData("private", RepositoryVisibility.Private)]
    [InlineData(null, RepositoryVisibility.Private)]
    public async Task GitHub_says_who_may_read_a_repository(string? said, RepositoryVisibility visibility)
    {
        await using var gitHub = await FakeGitHub.StartAsync();
        gitHub.Visibility = said;
        using var comments = gitHub.Open();

        Assert.Equal(visibility, await comments.GetVisibilityAsync(Repository, Cancel));
    }

    [Fact]
    public async Task A_word_that_nobody_knows_is_not_taken_for_private()
    {
        await using var gitHub = await FakeGitHub.StartAsync();
        gitHub.Visibility = "galactic";
        using var comments = gitHub.Open();

        await Assert.ThrowsAsync<GitHubAnswerException>(() => comments.GetVisibilityAsync(Repository, Cancel));
    }

    [Fact]
    public async Task The_longest_text_is_taken_and_one_sign_more_is_an_error_before_anything_is_sent()
    {
        await using var gitHub = await FakeGitHub.StartAsync();

        Assert.Equal(CommentChange.Created, (await gitHub.PostAsync(new string('x', PullRequestComments.MostCharacters))).Change);
        var asked = gitHub.Asked.Count;
        var error = await Assert.ThrowsAsync<CommentTooLongException>(() => gitHub.PostAsync(new string('x', PullRequestComments.MostCharacters + 1)));

        Assert.Equal("The comment would have 65,506 characters, and GitHub takes 65,505.", error.Happened);
        Assert.Equal(asked, gitHub.Asked.Count);
        Assert.Equal(65_536, gitHub.Bodies[0].Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("acme")]
    [InlineData("acme/shop/..")]
    [InlineData("../user")]
    [InlineData("acme/.")]
    [InlineData("acme/shop?x")]
    [InlineData("acme/shop#")]
    [InlineData("acme/%2e%2e")]
    [InlineData("https://evil.example/shop")]
    [InlineData("//evil.example")]
    public async Task What_is_no_name_of_a_repository_becomes_no_part_of_an_address(string repository)
    {
        await using var gitHub = await FakeGitHub.StartAsync();
        using var comments = gitHub.Open();

        await Assert.ThrowsAsync<RepositoryNameException>(() => comments.PostAsync(repository, 42, "# One", Cancel));
        await Assert.ThrowsAsync<RepositoryNameException>(() => comments.GetVisibilityAsync(repository, Cancel));

        Assert.Empty(gitHub.Asked);
    }

    [Theory]
    [InlineData("http://github.example/api/v3")]
    [InlineData("https://sekret@github.example/")]
    [InlineData("ftp://github.example/")]
    [InlineData("sekret")]
    public void An_address_that_would_show_the_token_to_the_network_is_refused_and_not_repeated(string address)
    {
        var environment = new Dictionary<string, string> { ["GITHUB_TOKEN"] = FakeGitHub.Token, ["GITHUB_API_URL"] = address };

        var error = Assert.Throws<GitHubAddressException>(() => PullRequestComments.FromEnvironment(environment.GetValueOrDefault));

        Assert.DoesNotContain("sekret", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GITHUB_TOKEN", "GH_TOKEN")]
    [InlineData("GH_TOKEN", "OTHER")]
    public async Task The_environment_says_as_whom_and_where(string set, string other)
    {
        await using var gitHub = await FakeGitHub.StartAsync();
        var environment = new Dictionary<string, string> { [set] = $" {FakeGitHub.Token}\n", [other] = "wrong", ["GITHUB_API_URL"] = gitHub.Root.AbsoluteUri.TrimEnd('/') };
        using var comments = PullRequestComments.FromEnvironment(environment.GetValueOrDefault);

        Assert.Equal(CommentChange.Created, (await comments.PostAsync(Repository, 42, "# One", Cancel)).Change);
    }

    [Fact]
    public void Without_a_token_or_with_what_is_none_nothing_is_sent()
    {
        Assert.Throws<GitHubTokenMissingException>(() => PullRequestComments.FromEnvironment(name => name == "GH_TOKEN" ? " " : null));
        var error = Assert.Throws<GitHubTokenRefusedException>(() => new PullRequestComments("sekret\r\nHost: evil.example"));

        Assert.DoesNotContain("sekret", error.ToString(), StringComparison.Ordinal);
    }

    private static async Task<bool> AnswerListAsync(HttpContext context, Func<Uri> next)
    {
        if (!context.Request.Path.Value!.EndsWith("/comments", StringComparison.Ordinal))
            return false;
        context.Response.Headers.Link = $"<{next()}>; rel=\"next\"";
        await ScriptedServer.JsonAsync(context, "[]");
        return true;
    }
}
