using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Flurl;

namespace ConfluenceOps.Connections.OAuth;

/// <summary>Waits on this machine for the browser to come back from a consent page: for one answer, and for nobody from outside.</summary>
/// <remarks>
/// Anybody on this machine, and any page in the browser, may call here. Only the call that brings the state of this request counts; the
/// others are told that they are wrong and the waiting goes on.
/// </remarks>
internal sealed class ConsentListener : IDisposable
{
    private const int MostRequestBytes = 16 * 1024;
    private static readonly TimeSpan _patienceWithACaller = TimeSpan.FromSeconds(5);

    private readonly ConsentRequest _request;
    private readonly List<TcpListener> _doors = [];

    /// <exception cref="RedirectNotPossibleException">The address is not of this machine, or taken.</exception>
    public ConsentListener(ConsentRequest request)
    {
        _request = request;
        if (request.Redirect is not { IsAbsoluteUri: true, IsLoopback: true, Scheme: "http" })
            throw new RedirectNotPossibleException(request.Redirect, "it is no http address of this machine");
        // "localhost" is either of both, as the browser likes.
        IPAddress[] addresses = request.Redirect.HostNameType switch
        {
            UriHostNameType.IPv4 => [IPAddress.Parse(request.Redirect.Host)],
            UriHostNameType.IPv6 => [IPAddress.IPv6Loopback],
            _ => Socket.OSSupportsIPv6 ? [IPAddress.Loopback, IPAddress.IPv6Loopback] : [IPAddress.Loopback],
        };
        foreach (var address in addresses)
            Open(address);
        if (_doors.Count == 0)
            throw new RedirectNotPossibleException(request.Redirect, "another program listens there");
    }

    /// <summary>Waits for the answer to the request.</summary>
    /// <returns>The code.</returns>
    /// <exception cref="ConsentDeniedException">The person said no.</exception>
    public async Task<string> WaitAsync(CancellationToken cancel)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        try
        {
            var answer = await Task.WhenAny(_doors.Select(door => AcceptAsync(door, over.Token))).ConfigureAwait(false);
            return await answer.ConfigureAwait(false);
        }
        finally
        {
            await over.CancelAsync().ConfigureAwait(false);
        }
    }

    public void Dispose()
    {
        foreach (var door in _doors)
            door.Dispose();
    }

    private void Open(IPAddress address)
    {
        var door = new TcpListener(address, _request.Redirect.Port) { ExclusiveAddressUse = true };
        try
        {
            door.Start();
            _doors.Add(door);
        }
        catch (SocketException)
        {
            door.Dispose();
        }
    }

    private async Task<string> AcceptAsync(TcpListener door, CancellationToken cancel)
    {
        while (true)
        {
            using var caller = await door.AcceptTcpClientAsync(cancel).ConfigureAwait(false);
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            // A browser opens connections ahead and says nothing on them.
            patience.CancelAfter(_patienceWithACaller);
            try
            {
                if (await AnswerAsync(caller.GetStream(), patience.Token).ConfigureAwait(false) is { } code)
                    return code;
            }
            catch (Exception error) when (error is IOException || (error is OperationCanceledException && !cancel.IsCancellationRequested))
            {
                // The caller left; another one may come.
            }
        }
    }

    /// <returns>The code; null when it was not the answer.</returns>
    private async Task<string?> AnswerAsync(NetworkStream stream, CancellationToken cancel)
    {
        var target = await ReadTargetAsync(stream, cancel).ConfigureAwait(false);
        if (target is null || !Uri.TryCreate(_request.Redirect, target, out var asked) || asked.AbsolutePath != _request.Redirect.AbsolutePath)
        {
            await ReturnPage.SendAsync(stream, ReturnPage.NotFound, cancel).ConfigureAwait(false);
            return null;
        }
        var parameters = new Url(asked).QueryParams;
        if (!IsState(parameters.FirstOrDefault("state") as string))
        {
            await ReturnPage.SendAsync(stream, ReturnPage.WrongState, cancel).ConfigureAwait(false);
            return null;
        }
        if (parameters.FirstOrDefault("code") is string { Length: > 0 } code)
        {
            await ReturnPage.SendAsync(stream, ReturnPage.Accepted, cancel).ConfigureAwait(false);
            return code;
        }
        await ReturnPage.SendAsync(stream, ReturnPage.Denied, cancel).ConfigureAwait(false);
        throw parameters.FirstOrDefault("error") is "invalid_scope"
            ? new ScopesRefusedException(parameters.FirstOrDefault("error_description") as string)
            : new ConsentDeniedException(parameters.FirstOrDefault("error_description") as string);
    }

    private bool IsState(string? state) =>
        state is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(state), Encoding.UTF8.GetBytes(_request.State));

    /// <returns>Path and query of a GET; null for anything else.</returns>
    private static async Task<string?> ReadTargetAsync(NetworkStream stream, CancellationToken cancel)
    {
        var bytes = new byte[MostRequestBytes];
        var length = 0;
        while (length < bytes.Length && bytes.AsSpan(0, length).IndexOf("\r\n\r\n"u8) < 0)
        {
            var read = await stream.ReadAsync(bytes.AsMemory(length), cancel).ConfigureAwait(false);
            if (read == 0)
                return null;
            length += read;
        }
        var end = bytes.AsSpan(0, length).IndexOf("\r\n"u8);
        return end > 0 && Encoding.ASCII.GetString(bytes, 0, end).Split(' ') is ["GET", ['/', ..] target, ..] ? target : null;
    }
}
