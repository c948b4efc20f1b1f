using ConfluenceOps.Documents;
using ConfluenceOps.Imports;

namespace ConfluenceOps.Tests.Imports;

/// <summary>Two imports of one space at once.</summary>
public sealed class SpaceHoldTests : IAsyncLifetime
{
    private static readonly ImportHolder _elsewhere = new("somebody", "a-machine-elsewhere", 4711);

    private LivingSpace _space = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _space = await LivingSpace.TinyAsync();

    public ValueTask DisposeAsync() => _space.DisposeAsync();

    [Fact]
    public async Task The_second_is_told_who_is_at_it_and_since_when()
    {
        var since = _space.Clock.GetUtcNow();
        await HoldAsync(_elsewhere);
        _space.Clock.Advance(TimeSpan.FromSeconds(90));

        var refused = await Assert.ThrowsAsync<SpaceBusyException>(() => _space.ImportAsync());

        Assert.Contains("process 4711 on a-machine-elsewhere", refused.Happened, StringComparison.Ordinal);
        Assert.Contains($"{since.ToLocalTime():HH:mm:ss}", refused.Happened, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_waits_begins_when_the_first_is_done()
    {
        await HoldAsync(_elsewhere);

        var second = _space.ImportAsync(new ImportOptions { Wait = TimeSpan.FromMinutes(10) });
        await _space.Catalog.Imports.LetGoAsync(_elsewhere, Cancel);

        Assert.Equal(ImportStatus.Completed, (await second).Status);
    }

    [Fact]
    public async Task A_holder_that_has_been_silent_for_two_minutes_holds_nothing()
    {
        await HoldAsync(_elsewhere);
        _space.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(await _space.Catalog.Imports.StayAsync(_elsewhere, Cancel));
        _space.Clock.Advance(TimeSpan.FromSeconds(119));
        await Assert.ThrowsAsync<SpaceBusyException>(() => _space.ImportAsync());

        _space.Clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(ImportStatus.Completed, (await _space.ImportAsync()).Status);
        Assert.False(await _space.Catalog.Imports.StayAsync(_elsewhere, Cancel));
    }

    [Fact]
    public async Task A_process_of_this_machine_that_is_gone_holds_nothing_at_once()
    {
        await HoldAsync(new ImportHolder("somebody", Environment.MachineName, int.MaxValue));

        Assert.Equal(ImportStatus.Completed, (await _space.ImportAsync()).Status);
    }

    [Fact]
    public async Task An_import_that_is_over_holds_nothing_however_it_ended()
    {
        await _space.ImportAsync();
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _space.ImportAsync(cancel: stop.Token));

        await HoldAsync(_elsewhere);
    }

    private async Task HoldAsync(ImportHolder holder)
    {
        using var site = await _space.ConnectAsync();
        await _space.Catalog.Imports.HoldAsync(site.Address, await _space.SpaceAsync(site), holder, TimeSpan.FromMinutes(2), Cancel);
    }
}
