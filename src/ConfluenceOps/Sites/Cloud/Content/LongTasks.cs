using ConfluenceOps.Http;
using ConfluenceOps.Sites.Cloud.Wire;
using ConfluenceOps.Sites.Content;
using Flurl;

namespace ConfluenceOps.Sites.Cloud.Content;

/// <summary>Follows what a site does on its own after it has answered.</summary>
internal sealed class LongTasks(HttpSession session)
{
    private static readonly TimeSpan _firstLook = TimeSpan.FromMilliseconds(250);

    /// <summary>Between two looks at a task that goes on and on.</summary>
    private static readonly TimeSpan _rareLooks = TimeSpan.FromSeconds(5);

    /// <summary>Waits until a task is over.</summary>
    /// <param name="id">The task.</param>
    /// <param name="what">What was asked; see <see cref="HttpSession.GetAsync"/>.</param>
    /// <param name="progress">Told at each look.</param>
    /// <param name="cancel">Ends the waiting, not the task.</param>
    public async Task FollowAsync(string id, string what, IProgress<CopyProgress>? progress, CancellationToken cancel)
    {
        var began = session.Clock.GetUtcNow();
        for (var wait = _firstLook; ; wait = wait * 2 < _rareLooks ? wait * 2 : _rareLooks)
        {
            await Task.Delay(wait, session.Clock, cancel).ConfigureAwait(false);
            var status = await session.GetAsync(
                new Url($"rest/api/longtask/{Uri.EscapeDataString(id)}"), $"say how far it is with the request to {what}", WireJson.Default.WireLongTaskStatus, cancel).ConfigureAwait(false);
            progress?.Report(ProgressOf(status, session.Clock.GetUtcNow() - began));
            if (!status.Finished)
                continue;
            if (status.Successful)
                return;
            throw new LongTaskFailedException(what, [.. WordsOf(status)]);
        }
    }

    private static CopyProgress ProgressOf(WireLongTaskStatus status, TimeSpan elapsed)
    {
        // Without a number of pages the percentage is all that is known.
        var total = status.AdditionalDetails?.TotalPageNeedToCopy is > 0 and var pages ? pages : (int?)null;
        var done = (int)((long)(total ?? 0) * Math.Clamp(status.PercentageComplete, 0, 100) / 100);
        return new CopyProgress(done, total, elapsed > TimeSpan.Zero ? done / elapsed.TotalSeconds : 0);
    }

    private static IEnumerable<string> WordsOf(WireLongTaskStatus status) =>
        (status.Errors is { Count: > 0 } errors ? errors : status.Messages ?? [])
            .Select(message => VisibleText.Of(message.Translation)).Where(words => words.Length > 0).Distinct();
}
