using ConfluenceOps.Sites;

namespace ConfluenceOps.Tests.Sites;

public sealed class EnvironmentConnectionTests
{
    private const string Token = "ATATT3xFfGF0-sekret";

    [Fact]
    public void The_environment_describes_a_connection_without_a_name()
    {
        var options = Read(null, ("CONFLUENCEOPS_URL", "acme.atlassian.net"), ("CONFLUENCEOPS_USER", " svc@acme.example\n"), ("CONFLUENCEOPS_TOKEN", Token));

        Assert.Equal(("https://acme.atlassian.net/", "svc@acme.example"), (options.Url.AbsoluteUri, options.Credential.Account));
    }

    [Fact]
    public void A_connection_with_a_name_has_variables_of_its_own_and_else_takes_the_ones_without()
    {
        (string, string)[] plain = [("CONFLUENCEOPS_URL", "https://test.example"), ("CONFLUENCEOPS_USER", "test"), ("CONFLUENCEOPS_TOKEN", "x")];
        (string, string)[] own = [("CONFLUENCEOPS_PROD_EU_URL", "https://prod.example"), ("CONFLUENCEOPS_PROD_EU_USER", "prod"), ("CONFLUENCEOPS_PROD_EU_TOKEN", Token)];

        Assert.Equal("test", Read("prod-eu", plain).Credential.Account);
        Assert.Equal("prod", Read("prod-eu", [.. plain, .. own]).Credential.Account);
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

    private static ConnectionOptions Read(string? name, params (string Name, string Value)[] variables) =>
        new EnvironmentConnection(name, variable => variables.FirstOrDefault(known => known.Name == variable).Value).Read();
}
