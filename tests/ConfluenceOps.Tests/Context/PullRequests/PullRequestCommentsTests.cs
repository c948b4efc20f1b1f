using ConfluenceOps.Context.PullRequests;
using ConfluenceOps.Context.PullRequests.GitHub;
using ConfluenceOps.Http.Errors;
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

        var first = await PostAsync(gitHub, "# One");
        var second = await PostAsync(gitHub, "# One\r\n");
        var third = await PostAsync(gitHub, "# Two");

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

        Assert.Equal(CommentChange.Created, (await PostAsync(gitHub, "# One")).Change);
        Assert.Equal(CommentChange.Updated, (await PostAsync(gitHub, "# Two")).Change);

        Assert.Equal([theirs, $"{PullRequestComments.Marker}\n# Two"], gitHub.Bodies);
    }

    [Fact]
    public async Task Own_words_that_only_mention_the_marker_are_no_comment_of_ours()
    {
        await using var gitHub = await FakeGitHub.StartAsync();
        gitHub.Add("octavia", $"Why does it say {PullRequestComments.Marker}?");

        Assert.Equal(CommentChange.Created, (await PostAsync(gitHub, "# One")).Change);
    }

    [Fact]
    public async Task The_comment_is_found_on_the_last_of_many_pages()
    {
        await using var gitHub = await FakeGitHub.StartAsync();
        gitHub.MostRows = 10;
        for (var number = 1; number <= 25; number++)
            gitHub.Add("mallory", $"Comment {number}");
        gitHub.Add("Octavia", $"{PullRequestComments.Marker}\n# One");

        Assert.Equal(CommentChange.Unchanged, (await PostAsync(gitHub, "# One")).Change);
        Assert.Equal(4, gitHub.Asked.Count);
    }

    [Fact]
    public async Task Pages_that_do_not_end_or_lead_elsewhere_are_an_error_and_no_comment()
    {
        await using var gitHub = await FakeGitHub.StartAsync();
        await using var elsewhere = await ScriptedServer.StartAsync((context, _) => ScriptedServer.JsonAsync(context, "[]"));
        var next = new Uri(gitHub.Root, "repos/acme/shop/issues/42/comments?per_page=100");
        gitHub.Fault = context => AnswerListAsync(context, () => next);

        var endless = await Assert.ThrowsAsync<GitHubAnswerException>(() => PostAsync(gitHub, "# One"));
        next = new Uri(elsewhere.Address, "api/v3/repos/acme/shop/issues/42/comments");
        var astray = await Assert.ThrowsAsync<GitHubAnswerException>(() => PostAsync(gitHub, "# One"));

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

        var error = await Assert.ThrowsAsync<GitHubAnswerException>(() => PostAsync(gitHub, "# One"));

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

    [Theory]
    [InlineData(401, "Bad credentials", "GitHubTokenRefused")]
    [InlineData(403, "Unable to create comment because issue is locked.", "GitHubAccessDenied")]
    [InlineData(403, "You have exceeded a secondary rate limit.", "RateLimited")]
    [InlineData(404, "Not Found", "PullRequestNotFound")]
    [InlineData(410, "Issues are disabled", "PullRequestNotFound")]
    [InlineData(422, "Validation Failed", "GitHubRefused")]
    [InlineData(429, "Slow down", "RateLimited")]
    [InlineData(502, "Oops", "GitHubFault")]
    public async Task Each_refusal_is_an_error_with_advice_and_without_the_token(int status, string message, string id)
    {
        await using var gitHub = await FakeGitHub.StartAsync();
        gitHub.Add("mallory", "Other people's words");
        gitHub.Fault = context => AnswerPostAsync(context, status, $$"""{ "message": "{{message}}" }""");

        var error = await Assert.ThrowsAnyAsync<ConfluenceOpsException>(() => PostAsync(gitHub, "# One"));

        Assert.Equal(id, error.ErrorId);
        Assert.NotEmpty(error.Advice);
        Assert.DoesNotContain("sekret", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Other people", error.ToString(), StringComparison.Ordinal);
        // What was surely not done is asked for again; a fault of the server may come after the comment was made.
        Assert.Equal(status == 429 ? 3 : 1, gitHub.Asked.Count(asked => asked.StartsWith("POST", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_comment_that_was_made_although_GitHub_failed_is_found_by_the_next_run()
    {
        await using var gitHub = await FakeGitHub.StartAsync();
        gitHub.Fault = async context =>
        {
            if (context.Request.Method != "POST")
                return false;
            gitHub.Add("octavia", $"{PullRequestComments.Marker}\n# One");
            await ScriptedServer.StatusAsync(context, 504);
            return true;
        };

        await Assert.ThrowsAsync<GitHubFaultException>(() => PostAsync(gitHub, "# One"));

        Assert.Equal(CommentChange.Unchanged, (await PostAsync(gitHub, "# One")).Change);
        Assert.Single(gitHub.Bodies);
    }

    [Fact]
    public async Task A_change_that_failed_is_made_again()
    {
        await using var gitHub = await FakeGitHub.StartAsync();
        await PostAsync(gitHub, "# One");
        var failed = false;
        gitHub.Fault = async context =>
        {
            if (context.Request.Method != "PATCH" || failed)
                return false;
            failed = true;
            await ScriptedServer.StatusAsync(context, 503);
            return true;
        };

        Assert.Equal(CommentChange.Updated, (await PostAsync(gitHub, "# Two")).Change);
        Assert.True(failed);
    }

    [Fact]
    public async Task The_limit_that_answers_with_403_says_when_it_is_over()
    {
        await using var gitHub = await FakeGitHub.StartAsync();
        var end = DateTimeOffset.UtcNow.AddMinutes(30).ToUnixTimeSeconds();
        gitHub.Fault = async context =>
        {
            await ScriptedServer.StatusAsync(context, 403, "{}", ("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset", $"{end}"));
            return true;
        };

        var error = await Assert.ThrowsAsync<RateLimitedException>(() => PostAsync(gitHub, "# One"));

        Assert.Matches("asks to wait 1[78][0-9]{2} s", error.Happened);
    }

    [Theory]
    [InlineData("text/html", "<html>sekret</html>", "it is a web page and not data")]
    [InlineData("application/json", "[{ \"id\": 1, \"body\": \"sekret", "it is not the JSON that was expected")]
    [InlineData("application/json", "null", "it is empty")]
    public async Task What_is_no_answer_of_GitHub_is_said_and_not_quoted(string type, string body, string why)
    {
        await using var gitHub = await FakeGitHub.StartAsync();
        gitHub.Fault = async context =>
        {
            context.Response.ContentType = type;
            await context.Response.WriteAsync(body);
            return true;
        };

        var error = await Assert.ThrowsAsync<GitHubAnswerException>(() => PostAsync(gitHub, "# One"));

        Assert.Contains(why, error.Happened, StringComparison.Ordinal);
        Assert.DoesNotContain("sekret", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_repeats_the_token_is_not_quoted()
    {
        await using var gitHub = await FakeGitHub.StartAsync();
        gitHub.Fault = context => AnswerPostAsync(context, 422, $$"""{ "message": "No good: {{FakeGitHub.Token}}" }""");

        var error = await Assert.ThrowsAsync<GitHubRefusedException>(() => PostAsync(gitHub, "# One"));

        Assert.DoesNotContain("sekret", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_does_not_answer_in_time_or_is_not_there_could_not_be_reached()
    {
        var gitHub = await FakeGitHub.StartAsync();
        gitHub.Fault = async context =>
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return true;
        };
        using var comments = gitHub.Open(TimeSpan.FromMilliseconds(50));

        var late = await Assert.ThrowsAsync<SiteUnreachableException>(() => comments.PostAsync(Repository, 42, "# One", Cancel));
        await gitHub.DisposeAsync();
        var gone = await Assert.ThrowsAsync<SiteUnreachableException>(() => comments.PostAsync(Repository, 42, "# One", Cancel));

        Assert.Equal(("TimedOut", "SiteUnreachable"), (late.ErrorId, gone.ErrorId));
        Assert.DoesNotContain("sekret", $"{late}{gone}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_longest_text_is_taken_and_one_sign_more_is_an_error_before_anything_is_sent()
    {
        await using var gitHub = await FakeGitHub.StartAsync();

        Assert.Equal(CommentChange.Created, (await PostAsync(gitHub, new string('x', PullRequestComments.MostCharacters))).Change);
        var asked = gitHub.Asked.Count;
        var error = await Assert.ThrowsAsync<CommentTooLongException>(() => PostAsync(gitHub, new string('x', PullRequestComments.MostCharacters + 1)));

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

    private static async Task<PostedComment> PostAsync(FakeGitHub gitHub, string markdown)
    {
        using var comments = gitHub.Open();
        return await comments.PostAsync(Repository, 42, markdown, Cancel);
    }

    private static async Task<bool> AnswerPostAsync(HttpContext context, int status, string json)
    {
        if (context.Request.Method != "POST")
            return false;
        await ScriptedServer.StatusAsync(context, status, json);
        return true;
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
