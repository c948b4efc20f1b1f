using System.Text.RegularExpressions;
using ConfluenceOps.Browsers;

namespace ConfluenceOps.Tests.Connections.OAuth;

/// <summary>A person who reads the sandbox's consent page and decides, over real HTTP, and is sent back to whoever asked.</summary>
internal sealed partial class ScriptedPerson(string account, string decision = "accept") : IBrowser
{
    /// <summary>Done with the address of the answer before the browser goes there.</summary>
    public Func<Uri, Task>? OnTheWayBack { get; init; }

    /// <summary>Nothing more comes after the page was shown: the window is closed.</summary>
    public bool Leaves { get; init; }

    public async Task ShowAsync(Uri page, CancellationToken cancel)
    {
        if (Leaves)
            return;
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        var ticket = Ticket().Match(await http.GetStringAsync(page, cancel)).Groups[1].Value;
        var form = new Dictionary<string, string> { ["ticket"] = ticket, ["account"] = account, ["decision"] = decision };
        using var content = new FormUrlEncodedContent(form);
        using var decided = await http.PostAsync(new Uri(page.GetLeftPart(UriPartial.Path)), content, cancel);
        if (OnTheWayBack is not null)
            await OnTheWayBack(decided.Headers.Location!);
        await http.GetStringAsync(decided.Headers.Location, cancel);
        await Task.Delay(Timeout.Infinite, cancel);
    }

    [GeneratedRegex("name=\"ticket\" value=\"([^\"]+)\"")]
    private static partial Regex Ticket();
}
