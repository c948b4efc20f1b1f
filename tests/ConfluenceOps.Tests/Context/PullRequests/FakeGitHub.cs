using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ConfluenceOps.Context.PullRequests;
using ConfluenceOps.Http;
using ConfluenceOps.Tests.Http;
using Microsoft.AspNetCore.Http;

namespace ConfluenceOps.Tests.Context.PullRequests;

/// <summary>As much of GitHub's REST interface as comments of pull requests need, on loopback, checking what it gets.</summary>
/// <remarks>https://docs.github.com/en/rest/issues/comments</remarks>
internal sealed class FakeGitHub : IAsyncDisposable
{
    public const string Token = "ghp_sekret0123456789";
    private const string Comments = "/api/v3/repos/acme/shop/issues/42/comments";
    private const string SameComments = "/api/v3/repositories/7/issues/42/comments";
    private const string OneComment = "/api/v3/repos/acme/shop/issues/comments/";
    private const int LongestBody = 65_536;

    private readonly Lock _door = new();
    private readonly List<Comment> _comments = [];
    private ScriptedServer _server = null!;

    private FakeGitHub() { }

    /// <summary>Whose the token is; null for one of Actions.</summary>
    public string? Account { get; set; } = "octavia";

    public string? Visibility { get; set; } = "private";

    /// <summary>Answers in its place; false where it has nothing to say.</summary>
    public Func<HttpContext, Task<bool>> Fault { get; set; } = _ => Task.FromResult(false);

    /// <summary>How many rows it gives at most, whatever it is asked for.</summary>
    public int MostRows { get; set; } = 100;

    /// <summary>What it was asked: method, path and query.</summary>
    public List<string> Asked { get; } = [];

    public List<string> Bodies => [.. _comments.Select(comment => comment.Body)];

    public Uri Root => new(_server.Address, "/api/v3/");

    public static async Task<FakeGitHub> StartAsync()
    {
        var gitHub = new FakeGitHub();
        gitHub._server = await ScriptedServer.StartAsync((context, _) => gitHub.AnswerAsync(context));
        return gitHub;
    }

    public PullRequestComments Open(TimeSpan? patience = null) => new(
        Token, new HttpSessionOptions { Root = Root, MaxRetries = 2, RetryDelay = TimeSpan.FromMilliseconds(1), AttemptTimeout = patience ?? TimeSpan.FromSeconds(30) });

    /// <summary>Posts the comment of its pull request.</summary>
    public async Task<PostedComment> PostAsync(string markdown)
    {
        using var comments = Open();
        return await comments.PostAsync("acme/shop", 42, markdown, TestContext.Current.CancellationToken);
    }

    public void Add(string login, string body, string type = "User") => _comments.Add(new Comment(_comments.Count + 1, login, type, body));

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        lock (_door)
            Asked.Add($"{context.Request.Method} {path}{context.Request.QueryString}");
        if (await Fault(context))
            return;
        if (context.Request.Headers.Authorization != $"Bearer {Token}" || context.Request.Headers.UserAgent.Count == 0)
            await RefuseAsync(context, 401, "Bad credentials");
        else if (path == "/api/v3/user")
            await (Account is { } account ? WriteAsync(context, new { login = account, type = "User" }) : RefuseAsync(context, 403, "Resource not accessible by integration"));
        else if (path == "/api/v3/repos/acme/shop")
            await WriteAsync(context, new { full_name = "acme/shop", @private = true, visibility = Visibility });
        else if (path is Comments or SameComments && context.Request.Method == "GET")
            await ListAsync(context);
        else if (path == Comments && context.Request.Method == "POST")
            await CreateAsync(context);
        else if (path.StartsWith(OneComment, StringComparison.Ordinal) && context.Request.Method == "PATCH")
            await ChangeAsync(context, long.Parse(path[OneComment.Length..], CultureInfo.InvariantCulture));
        else
            await RefuseAsync(context, 404, "Not Found");
    }

    private Task ListAsync(HttpContext context)
    {
        Assert.Equal("100", context.Request.Query["per_page"]);
        var page = int.TryParse(context.Request.Query["page"], CultureInfo.InvariantCulture, out var asked) ? asked : 1;
        // Links lead to the repository's number and not to its name, as those of GitHub do.
        if (page * MostRows < _comments.Count)
            context.Response.Headers.Link = $"<{new Uri(Root, $"repositories/7/issues/42/comments?per_page=100&page={page + 1}")}>; rel=\"next\", <{Root}>; rel=\"last\"";
        return WriteAsync(context, _comments.Skip((page - 1) * MostRows).Take(MostRows).Select(Shown));
    }

    private async Task CreateAsync(HttpContext context)
    {
        if (await ReadAsync(context) is not { } body)
            return;
        Add(Account ?? "github-actions[bot]", body, Account is null ? "Bot" : "User");
        context.Response.StatusCode = 201;
        await WriteAsync(context, Shown(_comments[^1]));
    }

    private async Task ChangeAsync(HttpContext context, long id)
    {
        if (await ReadAsync(context) is not { } body)
            return;
        var index = _comments.FindIndex(comment => comment.Id == id);
        _comments[index] = _comments[index] with { Body = body };
        await WriteAsync(context, Shown(_comments[index]));
    }

    private static async Task<string?> ReadAsync(HttpContext context)
    {
        Assert.Equal("application/json", context.Request.ContentType);
        var body = (await JsonNode.ParseAsync(context.Request.Body))!["body"]!.GetValue<string>();
        if (body.Length <= LongestBody)
            return body;
        await RefuseAsync(context, 422, "Validation Failed");
        return null;
    }

    private static object Shown(Comment comment) => new
    {
        id = comment.Id,
        body = comment.Body,
        html_url = $"https://github.example/acme/shop/pull/42#issuecomment-{comment.Id}",
        user = new { login = comment.Login, type = comment.Type },
    };

    private static Task WriteAsync(HttpContext context, object answer) => ScriptedServer.JsonAsync(context, JsonSerializer.Serialize(answer));

    private static Task RefuseAsync(HttpContext context, int status, string message) =>
        ScriptedServer.StatusAsync(context, status, JsonSerializer.Serialize(new { message }));

    private sealed record Comment(long Id, string Login, string Type, string Body);
}
