using ConfluenceOps.Sandbox;
using ConfluenceOps.Sandbox.Faults;

namespace ConfluenceOps.Tests.Sandbox.Faults;

public sealed class FaultPlanTests
{
    [Fact]
    public void All_options_are_read()
    {
        var plan = FaultPlan.Parse("latency=300ms, 429=0.05,503=0.02,drop=0.01,html=0.03,cut=0.04,retry-after=0,seed=7");

        Assert.Equal(
            new FaultPlan { Latency = TimeSpan.FromMilliseconds(300), TooManyRequests = 0.05, Unavailable = 0.02, Drop = 0.01, Html = 0.03, Cut = 0.04, RetryAfter = 0, Seed = 7 },
            plan);
        Assert.Equal(
            new FaultPlan { ServerError = 0.1, RetryAfter = null, Repeat = 0.2, Skip = 0.3, Cursor = 0.4, Churn = 0.5, Expire = 200, Limit = 20, Lag = TimeSpan.FromSeconds(5) },
            FaultPlan.Parse("500=0.1,retry-after=none,repeat=0.2,skip=0.3,cursor=0.4,churn=0.5,expire=200,limit=20,lag=5"));
        Assert.Equal(TimeSpan.FromSeconds(1.5), FaultPlan.Parse("latency=1.5s").Latency);
        Assert.Equal(new FaultPlan(), FaultPlan.Parse(""));
    }

    [Theory]
    [InlineData("429=5%")]
    [InlineData("429=-0.1")]
    [InlineData("429=1.5")]
    [InlineData("latency=soon")]
    [InlineData("latency=2h")]
    [InlineData("seed=x")]
    [InlineData("501=0.1")]
    [InlineData("expire=never")]
    [InlineData("repeat=0.6,skip=0.6")]
    [InlineData("drop")]
    [InlineData("429=0.6,503=0.6")]
    public void What_cannot_be_read_is_named(string text) =>
        Assert.Contains($"'{text}'", Assert.Throws<SandboxException>(() => FaultPlan.Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_same_seed_hits_the_same_requests_and_another_seed_others()
    {
        var plan = FaultPlan.Parse("429=0.1,503=0.1,drop=0.1,seed=7");

        Assert.Equal(Faults(plan), Faults(plan with { }));
        Assert.NotEqual(Faults(plan), Faults(plan with { Seed = 8 }));
    }

    [Fact]
    public void Shares_are_kept()
    {
        var faults = Faults(FaultPlan.Parse("429=0.2,503=0.1,drop=0.1,html=0.05,cut=0.05")).CountBy(fault => fault).ToDictionary();

        Assert.InRange(faults[Fault.TooManyRequests], 1800, 2200);
        Assert.InRange(faults[Fault.Unavailable], 850, 1150);
        Assert.InRange(faults[Fault.DropAtOnce] + faults[Fault.DropMidway], 850, 1150);
        Assert.InRange(faults[Fault.Html], 400, 600);
        Assert.InRange(faults[Fault.Cut], 400, 600);
        Assert.All(Faults(new FaultPlan()), fault => Assert.Equal(Fault.None, fault));
    }

    private static List<Fault> Faults(FaultPlan plan) => [.. Enumerable.Range(1, 10_000).Select(request => plan.For(request))];
}
