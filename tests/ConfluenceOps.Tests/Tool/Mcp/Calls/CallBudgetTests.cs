using ConfluenceOps.Tests.Sandbox;
using ConfluenceOps.Tool.Mcp.Calls;

namespace ConfluenceOps.Tests.Tool.Mcp.Calls;

public sealed class CallBudgetTests
{
    private readonly MovableClock _clock = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public void What_was_taken_comes_back_one_after_the_other()
    {
        var budget = new CallBudget(4, _clock);
        for (var call = 0; call < 4; call++)
            budget.Take();
        Assert.Contains("in 15 seconds", Assert.Throws<TooManyCallsException>(budget.Take).Message, StringComparison.Ordinal);

        _clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Contains("in 5 seconds", Assert.Throws<TooManyCallsException>(budget.Take).Message, StringComparison.Ordinal);

        _clock.Advance(TimeSpan.FromSeconds(5));
        budget.Take();
        Assert.Throws<TooManyCallsException>(budget.Take);
    }

    [Fact]
    public void However_long_nobody_calls_no_more_is_there_than_for_a_minute()
    {
        var budget = new CallBudget(4, _clock);
        _clock.Advance(TimeSpan.FromDays(1));

        for (var call = 0; call < 4; call++)
            budget.Take();

        Assert.Throws<TooManyCallsException>(budget.Take);
    }

    [Fact]
    public void The_first_of_those_that_are_refused_is_told_from_the_others()
    {
        var budget = new CallBudget(1, _clock);
        budget.Take();
        Assert.Equal([true, false, false], Enumerable.Range(0, 3).Select(_ => Assert.Throws<TooManyCallsException>(budget.Take).IsFirst));

        _clock.Advance(TimeSpan.FromMinutes(1));
        budget.Take();

        Assert.True(Assert.Throws<TooManyCallsException>(budget.Take).IsFirst);
    }

    [Fact]
    public void A_clock_that_is_put_back_takes_nothing()
    {
        var budget = new CallBudget(2, _clock);
        budget.Take();

        _clock.Advance(TimeSpan.FromDays(-1));

        budget.Take();
        Assert.Throws<TooManyCallsException>(budget.Take);
    }
}
