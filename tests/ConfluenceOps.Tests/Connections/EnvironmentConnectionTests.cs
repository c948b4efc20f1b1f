using ConfluenceOps.Connections;

namespace ConfluenceOps.Tests.Connections;

public sealed class EnvironmentConnectionTests
{
    private const string Token = "ATATT3xFfGF0-sekret";

    [Fact]
    public void The_environment_describes_a_connection_without_a_name()
    {
        var profile = Read(null, ("CONFLUENCEOPS_URL", "acme.atlassian.net"), ("CONFLUENCEOPS_USER", " svc@acme.example\n"), ("CONFLUENCEOPS_TOKEN", Token));

        Assert.Equal(("https://acme.atlassian.net/", "svc@acme.example"), (profile.Url.AbsoluteUri, profile.Account));
    }

    [Fact]
    public void A_connection_with_a_name_has_variables_of_its_own_and_else_takes_the_ones_without()
    {
        (string, string)[] plain = [("CONFLUENCEOPS_URL", "https://test.example"), ("CONFLUENCEOPS_USER", "test"), ("CONFLUENCEOPS_TOKEN", "x")];
        (string, string)[] own = [("CONFLUENCEOPS_PROD_EU_URL", "https://prod.example"), ("CONFLUENCEOPS_PROD_EU_USER", "prod"), ("CONFLUENCEOPS_PROD_EU_TOKEN", Token)];

        Assert.Equal("test", Read("prod-eu", plain).Account);
        Assert.Equal("prod", Read("prod-eu", [.. plain, .. own]).Account);
    }

    [Fact]
    public void A_connection_half_described_never_borrows_the_token_of_another_site()
    {
        var error = Assert.Throws<ConnectionVariablesException>(() => Read(
            "prod", ("CONFLUENCEOPS_URL", "https://test.example"), ("CONFLUENCEOPS_USER", "test"), ("CONFLUENCEOPS_TOKEN", Token), ("CONFLUENCEOPS_PROD_URL", "https://prod.example")));

        Assert.Contains("no CONFLUENCEOPS_PROD_USER, no CONFLUENCEOPS_PROD_TOKEN.", error.Happened, StringComparison.Ordinal);
        Assert.DoesNotContain(Token, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_is_set_the_error_names_the_variables_of_that_connection()
    {
        var error = Assert.Throws<ConnectionVariablesException>(() => Read("127.0.0.1:8090", ("CONFLUENCEOPS_TOKEN", "  ")));

        Assert.Equal(
            "There is no connection '127.0.0.1:8090': the environment has no CONFLUENCEOPS_127_0_0_1_8090_URL, no CONFLUENCEOPS_127_0_0_1_8090_USER, no CONFLUENCEOPS_127_0_0_1_8090_TOKEN.",
            error.Happened);
    }

    [Fact]
    public void A_token_in_the_place_of_the_address_is_not_repeated()
    {
        var error = Assert.Throws<ConnectionVariablesException>(() => Read(null, ("CONFLUENCEOPS_URL", Token), ("CONFLUENCEOPS_USER", "x"), ("CONFLUENCEOPS_TOKEN", "x")));

        Assert.Contains("CONFLUENCEOPS_URL", error.Happened, StringComparison.Ordinal);
        Assert.DoesNotContain(Token, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_token_without_a_user_is_a_personal_access_token()
    {
        var profile = Read(null, ("CONFLUENCEOPS_URL", "https://wiki.acme.example/confluence"), ("CONFLUENCEOPS_TOKEN", Token));

        Assert.Equal((SignInMethod.PersonalAccessToken, null), (profile.Method, profile.Account));
    }

    [Fact]
    public void Cloud_has_no_personal_access_tokens_so_that_the_user_is_missing()
    {
        var error = Assert.Throws<ConnectionVariablesException>(() => Read(null, ("CONFLUENCEOPS_URL", "https://acme.atlassian.net"), ("CONFLUENCEOPS_TOKEN", Token)));

        Assert.Contains("no CONFLUENCEOPS_USER.", error.Happened, StringComparison.Ordinal);
    }

    [Fact]
    public void A_client_id_with_its_secret_is_a_service_account()
    {
        var profile = Read("prod", ("CONFLUENCEOPS_PROD_URL", "https://acme.atlassian.net"), ("CONFLUENCEOPS_PROD_CLIENT_ID", "c1"), ("CONFLUENCEOPS_PROD_CLIENT_SECRET", Token));

        Assert.Equal((SignInMethod.ClientCredentials, "c1"), (profile.Method, profile.ClientId));
        Assert.DoesNotContain(Token, $"{profile}", StringComparison.Ordinal);
    }

    [Fact]
    public void A_client_id_without_its_secret_says_what_is_missing()
    {
        var error = Assert.Throws<ConnectionVariablesException>(() => Read(null, ("CONFLUENCEOPS_URL", "https://acme.atlassian.net"), ("CONFLUENCEOPS_CLIENT_ID", "c1")));

        Assert.Contains("no CONFLUENCEOPS_CLIENT_SECRET.", error.Happened, StringComparison.Ordinal);
    }

    private static ConnectionProfile Read(string? name, params (string Name, string Value)[] variables) =>
        new EnvironmentConnection(name, variable => variables.FirstOrDefault(known => known.Name == variable).Value).Read().Profile;
}
