using ConfluenceOps.Connections;
using ConfluenceOps.Http.Errors;
using ConfluenceOps.Sandbox;
using ConfluenceOps.Sites;
using ConfluenceOps.Tests.Sandbox;

namespace ConfluenceOps.Tests.Connections;

public sealed class DataCenterWaysTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("7.19")]
    [InlineData("8.5")]
    [InlineData("10.0")]
    public async Task A_personal_access_token_connects_with_two_requests(string version)
    {
        await using var server = await StartAsync(new DataCenterFlavor(Version.Parse(version)));

        using var connection = await OpenAsync(server, "confluence/", TinySite.TokenOf(TinySite.Writer));

        Assert.Equal((SiteKind.DataCenter, "Wim Writer"), (connection.Site.Kind, connection.User.DisplayName));
        Assert.StartsWith(version, connection.Version, StringComparison.Ordinal);
        Assert.Equal(2, server.RequestCount);
    }

    [Theory]
    [InlineData("")]
    [InlineData("confluence")]
    [InlineData("confluence/display/ENG/Deploy")]
    [InlineData("confluence/pages/viewpage.action?pageId=102")]
    [InlineData("confluence/x/ZgAAAA")]
    public async Task The_context_path_is_found_from_any_address_of_the_site(string copied)
    {
        await using var server = await StartAsync(new DataCenterFlavor(new Version(8, 5)));

        using var connection = await OpenAsync(server, copied, TinySite.TokenOf(TinySite.Writer));

        Assert.Equal(new Uri(server.Address, "/confluence/"), connection.Site.Address);
    }

    [Fact]
    public async Task A_user_name_with_its_password_connects_and_finds_out_that_it_is_no_cloud()
    {
        await using var server = await StartAsync(new DataCenterFlavor(new Version(8, 5)));

        using var connection = await new ConnectionOpener().OpenAsync(
            new ConnectionProfile { Url = new Uri(server.Address, "confluence/"), Method = SignInMethod.Credential, Account = "wim" }, ConnectionSecret.Of(TinySite.TokenOf(TinySite.Writer)), Cancel);

        Assert.Equal("Wim Writer", connection.User.DisplayName);
    }

    [Fact]
    public async Task A_wrong_personal_access_token_is_refused_though_the_site_answers_as_to_anybody()
    {
        await using var server = await StartAsync(new DataCenterFlavor(new Version(8, 5)));

        var error = await Assert.ThrowsAsync<NotAuthenticatedException>(() => OpenAsync(server, "confluence/", "wrong-token"));

        Assert.DoesNotContain("wrong-token", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_passwords_are_switched_off_the_advice_is_a_personal_access_token()
    {
        await using var server = await StartAsync(new DataCenterFlavor(new Version(8, 5)) { BasicAllowed = false });

        var error = await Assert.ThrowsAsync<PasswordsOffException>(() => new ConnectionOpener().OpenAsync(
            new ConnectionProfile { Url = new Uri(server.Address, "confluence/"), Method = SignInMethod.Credential, Account = "wim" }, ConnectionSecret.Of(TinySite.TokenOf(TinySite.Writer)), Cancel));

        Assert.Contains("-PersonalAccessToken", error.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_failed_log_ins_a_captcha_is_told_from_a_wrong_password()
    {
        await using var server = await StartAsync(new DataCenterFlavor(new Version(8, 5)));
        var profile = new ConnectionProfile { Url = new Uri(server.Address, "confluence/"), Method = SignInMethod.Credential, Account = "wim" };
        Exception? last = null;
        for (var attempt = 0; attempt < 5 && last is not CaptchaException; attempt++)
            last = await Record.ExceptionAsync(() => new ConnectionOpener().OpenAsync(profile, ConnectionSecret.Of("wrong"), Cancel));

        Assert.IsType<CaptchaException>(last);
    }

    [Fact]
    public async Task A_log_in_page_is_said_to_be_one()
    {
        await using var server = await StartAsync(new DataCenterFlavor(new Version(8, 5)) { LoginPage = true });

        await Assert.ThrowsAsync<LoginPageException>(() => OpenAsync(server, "confluence/", "wrong-token"));
    }

    [Fact]
    public async Task A_host_without_Confluence_says_so()
    {
        await using var server = await ConfluenceOps.Tests.Http.ScriptedServer.StartAsync((context, _) =>
            ConfluenceOps.Tests.Http.ScriptedServer.StatusAsync(context, 404, "<html>nginx</html>"));

        var error = await Assert.ThrowsAsync<NoConfluenceException>(() => new ConnectionOpener().OpenAsync(
            new ConnectionProfile { Url = server.Address, Method = SignInMethod.PersonalAccessToken }, ConnectionSecret.Of("token"), Cancel));

        Assert.Contains("browser", error.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_personal_access_token_for_a_cloud_site_is_told_what_cloud_takes()
    {
        await using var server = await SandboxServer.StartAsync(TinySite.Create(), new SandboxOptions(), Cancel);

        var error = await Assert.ThrowsAsync<WayNotOpenException>(() => OpenAsync(server, "wiki/", TinySite.TokenOf(TinySite.Writer)));

        Assert.Contains("-Credential", error.Advice, StringComparison.Ordinal);
    }

    private static Task<SandboxServer> StartAsync(DataCenterFlavor flavor) =>
        SandboxServer.StartAsync(TinySite.Create(), new SandboxOptions { Flavor = flavor }, Cancel);

    private static Task<OpenConnection> OpenAsync(SandboxServer server, string path, string token) => new ConnectionOpener().OpenAsync(
        new ConnectionProfile { Url = new Uri(server.Address, path), Method = SignInMethod.PersonalAccessToken }, ConnectionSecret.Of(token), Cancel);
}
