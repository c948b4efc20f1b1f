using ConfluenceOps.Answering.Models;

namespace ConfluenceOps.Tests.Answering.Models;

public sealed class EnvironmentEndpointTests
{
    private readonly Dictionary<string, string> _variables = [];

    [Fact]
    public void A_key_alone_goes_nowhere()
    {
        _variables["CONFLUENCEOPS_ASSISTANT_KEY"] = "sk";

        Assert.Null(Read());
    }

    [Fact]
    public void The_three_describe_a_model()
    {
        _variables["CONFLUENCEOPS_ASSISTANT_ENDPOINT"] = " https://a.example/v1 ";
        _variables["CONFLUENCEOPS_ASSISTANT_MODEL"] = "small";
        _variables["CONFLUENCEOPS_ASSISTANT_KEY"] = "sk-secret";

        var endpoint = Read()!;

        Assert.Equal(("https://a.example/v1", "small", true), (endpoint.Url.AbsoluteUri, endpoint.Model, endpoint.Key is not null));
        Assert.DoesNotContain("sk-secret", endpoint.ToString(), StringComparison.Ordinal);
    }

    private ModelEndpoint? Read() => EnvironmentEndpoint.Read(name => _variables.GetValueOrDefault(name));
}
