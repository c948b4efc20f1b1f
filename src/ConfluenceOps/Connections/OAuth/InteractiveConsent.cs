using ConfluenceOps.Browsers;

namespace ConfluenceOps.Connections.OAuth;

/// <summary>Asks a person in a browser, and exchanges the answer for tokens.</summary>
internal sealed class InteractiveConsent(TokenEndpoint endpoint, IBrowser browser)
{
    private static readonly TimeSpan _lastWay = TimeSpan.FromSeconds(1);

    /// <summary>How long a person may take.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(5);

    /// <param name="scopes">What to ask for.</param>
    /// <param name="redirect">An address of this machine that the client has as its callback.</param>
    /// <param name="cancel">Ends the waiting.</param>
    /// <exception cref="ConsentDeniedException">The person said no.</exception>
    /// <exception cref="ConsentAbandonedException">The window was closed, or nobody came.</exception>
    public async Task<TokenSet> AskAsync(IReadOnlyCollection<string> scopes, Uri redirect, CancellationToken cancel)
    {
        var request = new ConsentRequest(endpoint.Server, endpoint.Client, scopes, redirect);
        using var listener = new ConsentListener(request);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        over.CancelAfter(Patience);
        var window = Task.CompletedTask;
        try
        {
            var answer = listener.WaitAsync(over.Token);
            window = browser.ShowAsync(request.Page, over.Token);
            if (await Task.WhenAny(answer, window).ConfigureAwait(false) == window)
            {
                // It may not have opened at all.
                await window.ConfigureAwait(false);
                // The answer may still be on its way when the window is gone.
                await Task.WhenAny(answer, Task.Delay(_lastWay, over.Token)).ConfigureAwait(false);
            }
            over.Token.ThrowIfCancellationRequested();
            if (!answer.IsCompleted)
                throw new ConsentAbandonedException("The browser window was closed before the consent was given.");
            var code = await answer.ConfigureAwait(false);
            return await endpoint.ExchangeAsync(code, request.Verifier, redirect, cancel).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new ConsentAbandonedException($"Nobody answered on the consent page within {Patience.TotalMinutes:0} minutes.");
        }
        finally
        {
            await over.CancelAsync().ConfigureAwait(false);
            // What a private window knew of the account is gone before anybody goes on, or ends the process.
            await window.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
