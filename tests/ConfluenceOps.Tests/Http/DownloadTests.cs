using System.Text;
using ConfluenceOps.Http;
using ConfluenceOps.Http.Errors;
using Microsoft.AspNetCore.Http;

namespace ConfluenceOps.Tests.Http;

/// <summary>Files from servers of every kind: slow, broken, sly.</summary>
public sealed class DownloadTests
{
    private const string Secret = "a-token-nobody-may-see";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Where_a_site_leads_nobody_learns_who_asked()
    {
        string? asked = null, followed = "untouched", within = "untouched";
        await using var store = await ScriptedServer.StartAsync((context, _) =>
        {
            followed = context.Request.Headers.Authorization;
            return context.Response.WriteAsync("the bytes");
        });
        await using var site = await ScriptedServer.StartAsync((context, number) =>
        {
            if (number == 1)
                asked = context.Request.Headers.Authorization;
            else
                within = context.Request.Headers.Authorization;
            return RedirectAsync(context, number == 1 ? "/media/1?token=a%2Fb" : store.Address.AbsoluteUri);
        });
        using var session = Open(site);

        var file = await session.OpenAsync(new Uri(site.Address, "file"), 0, "fetch it", Cancel);

        Assert.Equal("the bytes", await ReadAsync(file));
        Assert.StartsWith("Basic ", asked, StringComparison.Ordinal);
        Assert.Empty(within ?? "");
        Assert.Empty(followed ?? "");
    }

    [Fact]
    public async Task A_link_to_another_host_is_followed_without_the_credential()
    {
        string? header = "untouched";
        await using var site = await ScriptedServer.StartAsync((context, _) => context.Response.WriteAsync("never asked"));
        await using var other = await ScriptedServer.StartAsync((context, _) =>
        {
            header = context.Request.Headers.Authorization;
            return context.Response.WriteAsync("elsewhere");
        });
        using var session = Open(site);

        Assert.Equal("elsewhere", await ReadAsync(await session.OpenAsync(other.Address, 0, "fetch it", Cancel)));
        Assert.Empty(header ?? "");
    }

    [Fact]
    public async Task A_link_on_the_same_host_but_beside_the_site_is_not_signed()
    {
        string? header = "untouched";
        await using var site = await ScriptedServer.StartAsync((context, _) =>
        {
            header = context.Request.Headers.Authorization;
            return context.Response.WriteAsync("beside");
        });
        using var session = new HttpSession(Options(site.Address) with { Root = new Uri(site.Address, "wiki/") });

        await ReadAsync(await session.OpenAsync(new Uri(site.Address, "other/file"), 0, "fetch it", Cancel));

        Assert.Empty(header ?? "");
    }

    [Theory]
    [InlineData("http://files.example/unencrypted")]
    [InlineData("ftp://files.example/file")]
    [InlineData("file:///etc/passwd")]
    public async Task A_site_cannot_lead_to_where_anybody_reads_along(string target)
    {
        await using var site = await ScriptedServer.StartAsync((context, _) => RedirectAsync(context, target));
        using var session = Open(site);

        await Assert.ThrowsAsync<MalformedAnswerException>(() => session.OpenAsync(site.Address, 0, "fetch it", Cancel));

        Assert.Equal(1, site.Requests);
    }

    [Fact]
    public async Task Redirects_in_a_circle_come_to_an_end()
    {
        await using var site = await ScriptedServer.StartAsync((context, _) => RedirectAsync(context, "/again"));
        using var session = Open(site);

        var error = await Assert.ThrowsAsync<MalformedAnswerException>(() => session.OpenAsync(site.Address, 0, "fetch it", Cancel));

        Assert.Contains("again and again", error.Message, StringComparison.Ordinal);
        Assert.Equal(3, site.Requests);
    }

    [Fact]
    public async Task The_rest_of_a_file_is_asked_for_unpacked_and_from_the_byte_that_is_missing()
    {
        string? range = null, encoding = null;
        await using var site = await ScriptedServer.StartAsync((context, _) =>
        {
            (range, encoding) = (context.Request.Headers.Range, context.Request.Headers.AcceptEncoding);
            context.Response.StatusCode = StatusCodes.Status206PartialContent;
            context.Response.Headers.ContentRange = "bytes 4-7/8";
            return context.Response.WriteAsync("plan");
        });
        using var session = Open(site);

        var file = await session.OpenAsync(site.Address, 4, "fetch it", Cancel);

        Assert.Equal((4, "plan"), (file.Start, await ReadAsync(file)));
        Assert.Equal(("bytes=4-", "identity"), (range, encoding));
    }

    [Fact]
    public async Task A_server_that_knows_no_ranges_gives_the_file_from_its_beginning()
    {
        await using var site = await ScriptedServer.StartAsync((context, _) => context.Response.WriteAsync("the plan"));
        using var session = Open(site);

        var file = await session.OpenAsync(site.Address, 4, "fetch it", Cancel);

        Assert.Equal((0, "the plan"), (file.Start, await ReadAsync(file)));
    }

    [Fact]
    public async Task A_beginning_that_is_longer_than_the_file_is_given_up()
    {
        await using var site = await ScriptedServer.StartAsync((context, _) => context.Request.Headers.Range.Count > 0
            ? ScriptedServer.StatusAsync(context, StatusCodes.Status416RangeNotSatisfiable)
            : context.Response.WriteAsync("new"));
        using var session = Open(site);

        var file = await session.OpenAsync(site.Address, 900, "fetch it", Cancel);

        Assert.Equal((0, "new"), (file.Start, await ReadAsync(file)));
    }

    [Fact]
    public async Task A_part_that_nobody_asked_for_is_refused()
    {
        await using var site = await ScriptedServer.StartAsync((context, _) =>
            ScriptedServer.StatusAsync(context, StatusCodes.Status206PartialContent, "x", ("Content-Range", "bytes 2-2/8")));
        using var session = Open(site);

        await Assert.ThrowsAsync<MalformedAnswerException>(() => session.OpenAsync(site.Address, 4, "fetch it", Cancel));
    }

    [Theory]
    [InlineData(429), InlineData(503)]
    public async Task A_refusal_before_the_first_byte_is_repeated(int status)
    {
        await using var site = await ScriptedServer.StartAsync((context, number) => number < 3
            ? ScriptedServer.StatusAsync(context, status, null, ("Retry-After", "0"))
            : context.Response.WriteAsync("at last"));
        using var session = Open(site);

        Assert.Equal("at last", await ReadAsync(await session.OpenAsync(site.Address, 0, "fetch it", Cancel)));
    }

    [Fact]
    public async Task A_connection_that_breaks_in_the_middle_is_an_error_and_never_a_shorter_file()
    {
        await using var site = await ScriptedServer.StartAsync(async (context, _) =>
        {
            context.Response.ContentLength = 100;
            await context.Response.WriteAsync("half");
            await context.Response.Body.FlushAsync();
            context.Abort();
        });
        using var session = Open(site);

        await Assert.ThrowsAsync<SiteUnreachableException>(async () => await ReadAsync(await session.OpenAsync(site.Address, 0, "fetch it", Cancel)));
    }

    [Fact]
    public async Task A_server_that_falls_silent_in_the_middle_is_not_waited_for_for_ever()
    {
        await using var site = await ScriptedServer.StartAsync(HalfAsync);
        using var session = new HttpSession(Options(site.Address) with { AttemptTimeout = TimeSpan.FromMilliseconds(200) });

        var error = await Assert.ThrowsAsync<SiteUnreachableException>(async () => await ReadAsync(await session.OpenAsync(site.Address, 0, "fetch it", Cancel)));

        Assert.Contains("nothing more came", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_download_can_be_cancelled_in_the_middle()
    {
        await using var site = await ScriptedServer.StartAsync(HalfAsync);
        using var session = Open(site);
        using var stop = new CancellationTokenSource();
        var file = await session.OpenAsync(site.Address, 0, "fetch it", Cancel);
        await using var bytes = file.Bytes;
        var reading = bytes.CopyToAsync(Stream.Null, stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
    }

    [Fact]
    public async Task A_file_counts_as_under_way_until_it_is_closed()
    {
        await using var site = await ScriptedServer.StartAsync((context, _) => context.Response.WriteAsync("bytes"));
        using var session = new HttpSession(Options(site.Address) with { MaxInFlight = 1 });
        var first = await session.OpenAsync(site.Address, 0, "fetch it", Cancel);
        var second = session.OpenAsync(site.Address, 0, "fetch it", Cancel);

        await Task.Delay(100, Cancel);
        Assert.Equal(1, site.Requests);
        await first.Bytes.DisposeAsync();

        Assert.Equal("bytes", await ReadAsync(await second));
    }

    [Fact]
    public async Task A_file_may_be_closed_after_its_session()
    {
        await using var site = await ScriptedServer.StartAsync((context, _) => context.Response.WriteAsync("bytes"));
        var session = Open(site);
        var file = await session.OpenAsync(site.Address, 0, "fetch it", Cancel);

        session.Dispose();

        await file.Bytes.DisposeAsync();
    }

    private static async Task HalfAsync(HttpContext context, int number)
    {
        await context.Response.WriteAsync("half");
        await context.Response.Body.FlushAsync();
        await Task.Delay(Timeout.Infinite, context.RequestAborted);
    }

    private static Task RedirectAsync(HttpContext context, string target) => ScriptedServer.StatusAsync(context, 302, null, ("Location", target));

    private static async Task<string> ReadAsync(Download file)
    {
        await using var bytes = file.Bytes;
        using var reader = new StreamReader(bytes, Encoding.UTF8);
        return await reader.ReadToEndAsync(Cancel);
    }

    private static HttpSession Open(ScriptedServer server) => new(Options(server.Address));

    private static HttpSessionOptions Options(Uri root) => new()
    {
        Root = root,
        Credential = SiteCredential.Basic("svc@acme.example", Secret),
        RetryDelay = TimeSpan.FromMilliseconds(1),
    };
}
