using ConfluenceOps.Context.PullRequests;
using ConfluenceOps.Context.PullRequests.GitHub;
using ConfluenceOps.Http.Errors;
using ConfluenceOps.Tests.Http;
using Microsoft.AspNetCore.Http;

namespace ConfluenceOps.Tests.Context.PullRequests;

/// <summary>What GitHub refuses, and what is no answer of it, is said in words and never with the token.</summary>
public sealed class GitHubRefusalTests
{
    private const string Repository = "acme/shop";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

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

        var error = await Assert.ThrowsAnyAsync<ConfluenceOpsException>(() => gitHub.PostAsync("# One"));

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

        await Assert.ThrowsAsync<GitHubFaultException>(() => gitHub.PostAsync("# One"));

        Assert.Equal(CommentChange.Unchanged, (await gitHub.PostAsync("# One")).Change);
        Assert.Single(gitHub.Bodies);
    }

    [Fact]
    public async Task A_change_that_failed_is_made_again()
    {
        await using var gitHub = await FakeGitHub.StartAsync();
        await gitHub.PostAsync("# One");
        var failed = false;
        gitHub.Fault = async context =>
        {
            if (context.Request.Method != "PATCH" || failed)
                return false;
            failed = true;
            await ScriptedServer.StatusAsync(context, 503);
            return true;
        };

        Assert.Equal(CommentChange.Updated, (await gitHub.PostAsync("# Two")).Change);
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

        var error = await Assert.ThrowsAsync<RateLimitedException>(() => gitHub.PostAsync("# One"));

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

        var error = await Assert.ThrowsAsync<GitHubAnswerException>(() => gitHub.PostAsync("# One"));

        Assert.Contains(why, error.Happened, StringComparison.Ordinal);
        Assert.DoesNotContain("sekret", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_repeats_the_token_is_not_quoted()
    {
        await using var gitHub = await FakeGitHub.StartAsync();
        gitHub.Fault = context => AnswerPostAsync(context, 422, $$"""{ "message": "No good: {{FakeGitHub.Token}}" }""");

        var error = await Assert.ThrowsAsync<GitHubRefusedException>(() => gitHub.PostAsync("# One"));

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

    private static async Task<bool> AnswerPostAsync(HttpContext context, int status, string json)
    {
        if (context.Request.Method != "POST")
            return false;
        await ScriptedServer.StatusAsync(context, status, json);
        return true;
    }
}
