using ConfluenceOps.Http;

namespace ConfluenceOps.Tests.Http;

public sealed class InFlightWindowTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_under_way_together_halves_the_window_once()
    {
        using var window = new InFlightWindow(8);
        var under = await EnterAllAsync(window);

        foreach (var number in under)
            window.Narrow(number);
        foreach (var _ in under)
            window.Leave();

        Assert.Equal(4, (await EnterAllAsync(window)).Count);
    }

    [Fact]
    public async Task One_may_always_go_however_often_the_server_had_enough()
    {
        using var window = new InFlightWindow(4);
        for (var round = 0; round < 10; round++)
        {
            window.Narrow(await window.EnterAsync(Cancel));
            window.Leave();
        }

        Assert.Single(await EnterAllAsync(window));
    }

    [Fact]
    public async Task A_round_of_good_answers_makes_room_for_one_more_and_never_for_more_than_allowed()
    {
        using var window = new InFlightWindow(4);
        window.Narrow(await window.EnterAsync(Cancel));
        window.Leave();
        var sizes = new List<int>();

        for (var round = 0; round < 5; round++)
        {
            var under = await EnterAllAsync(window);
            sizes.Add(under.Count);
            foreach (var _ in under)
            {
                window.Widen();
                window.Leave();
            }
        }

        Assert.Equal([2, 3, 4, 4, 4], sizes);
    }

    /// <summary>Fills the window.</summary>
    private static async Task<List<long>> EnterAllAsync(InFlightWindow window)
    {
        var under = new List<long>();
        while (true)
        {
            using var stop = new CancellationTokenSource();
            var entering = window.EnterAsync(stop.Token);
            if (!entering.IsCompleted)
            {
                await stop.CancelAsync();
                await Assert.ThrowsAnyAsync<OperationCanceledException>(() => entering);
                return under;
            }
            under.Add(await entering);
        }
    }
}
