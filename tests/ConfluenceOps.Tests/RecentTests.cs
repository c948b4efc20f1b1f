namespace ConfluenceOps.Tests;

public sealed class RecentTests
{
    [Fact]
    public void The_newest_are_kept_oldest_first()
    {
        var recent = new Recent<int>(3);
        Assert.Empty(recent.Read());

        foreach (var number in Enumerable.Range(1, 5))
            recent.Add(number);

        Assert.Equal([3, 4, 5], recent.Read());
    }

    [Fact]
    public void Many_may_add_at_the_same_time()
    {
        var recent = new Recent<int>(50);

        Parallel.For(0, 10_000, recent.Add);

        Assert.Equal(50, recent.Read().Distinct().Count());
    }
}
