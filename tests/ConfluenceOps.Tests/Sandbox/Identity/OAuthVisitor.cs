using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Web;
using ConfluenceOps.Sandbox;

namespace ConfluenceOps.Tests.Sandbox.Identity;

/// <summary>A program and the person before it, who speak OAuth 2.0 with a sandbox over real HTTP, without any client of ours in between.</summary>
internal sealed partial class OAuthVisitor(SandboxServer server) : IDisposable
{
    /// <summary>Where the program of the tiny site listens; nobody does, since the visitor follows no redirect.</summary>
    public const string Callback = "http://127.0.0.1:41234/callback";

    // RFC 7636, appendix B.
    public const string Verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk", Challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private readonly HttpClient _http = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = server.Address };

    /// <summary>What the desktop program sends people off with.</summary>
    public static Dictionary<string, string> Question => new()
    {
        ["audience"] = "api.atlassian.com", ["client_id"] = TinySite.DesktopClient, ["redirect_uri"] = Callback, ["response_type"] = "code", ["prompt"] = "consent",
        ["scope"] = "read:page:confluence read:space:confluence offline_access", ["state"] = "s&1 é", ["code_challenge"] = Challenge, ["code_challenge_method"] = "S256",
    };

    /// <summary>The same question with something said otherwise; an empty value leaves it out.</summary>
    public static Dictionary<string, string> QuestionWith(params (string Name, string Value)[] changes)
    {
        var question = Question;
        foreach (var (name, value) in changes)
            question[name] = value;
        return question;
    }

    public Task<HttpResponseMessage> AskAsync(Dictionary<string, string> question, string place = "authorize") =>
        _http.GetAsync(new Uri($"{place}?" + string.Join('&', question.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}")), UriKind.Relative));

    public Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] form) =>
        _http.PostAsync(new Uri(path, UriKind.Relative), new FormUrlEncodedContent(form.Select(pair => KeyValuePair.Create(pair.Name, pair.Value))));

    /// <summary>The ticket in the page that answers a question.</summary>
    public async Task<string> TicketAsync(Dictionary<string, string> question)
    {
        using var answer = await AskAsync(question);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, page);
        return TicketIn().Match(page).Groups[1].Value;
    }

    /// <summary>A person decides.</summary>
    /// <returns>What is said at the place to which the person is sent back.</returns>
    public async Task<Dictionary<string, string>> DecideAsync(Dictionary<string, string> question, string account, string decision = "accept")
    {
        using var answer = await PostAsync("authorize", ("ticket", await TicketAsync(question)), ("account", account), ("decision", decision));
        return SaidTo(answer);
    }

    public static Dictionary<string, string> SaidTo(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var said = HttpUtility.ParseQueryString(answer.Headers.Location!.Query);
        return said.AllKeys.ToDictionary(key => key!, key => said[key]!);
    }

    public async Task<string> CodeAsync(string account = TinySite.Reader, Dictionary<string, string>? question = null) =>
        (await DecideAsync(question ?? Question, account))["code"];

    /// <summary>Redeems a code as the desktop program does.</summary>
    public Task<HttpResponseMessage> RedeemAsync(string code, string verifier = Verifier, string callback = Callback) => PostAsync(
        "oauth/token", ("grant_type", "authorization_code"), ("client_id", TinySite.DesktopClient), ("code", code), ("redirect_uri", callback), ("code_verifier", verifier));

    public Task<HttpResponseMessage> RefreshAsync(string token) =>
        PostAsync("oauth/token", ("grant_type", "refresh_token"), ("client_id", TinySite.DesktopClient), ("refresh_token", token));

    public Task<HttpResponseMessage> SignInAsync(params (string Name, string Value)[] more) => PostAsync(
        "oauth/token", [("grant_type", "client_credentials"), ("client_id", TinySite.ServiceClient), ("client_secret", TinySite.ServiceSecret), .. more]);

    /// <summary>From consent to tokens.</summary>
    public async Task<Tokens> ConnectAsync(string account = TinySite.Reader, Dictionary<string, string>? question = null)
    {
        using var answer = await RedeemAsync(await CodeAsync(account, question));
        return await TokensAsync(answer);
    }

    public static async Task<Tokens> TokensAsync(HttpResponseMessage answer)
    {
        var said = await Visitor.ReadAsync(answer);
        Assert.True(answer.IsSuccessStatusCode, said.ToString());
        return new(said.GetProperty("access_token").GetString()!, said.TryGetProperty("refresh_token", out var refresh) ? refresh.GetString() : null, said);
    }

    /// <summary>Asks something with an access token.</summary>
    public async Task<(HttpStatusCode Status, string Said)> GetAsync(string path, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await _http.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>The status and the words of a refusal.</summary>
    public static async Task<string> RefusalAsync(Task<HttpResponseMessage> asked)
    {
        using var answer = await asked;
        var said = await Visitor.ReadAsync(answer);
        return $"{(int)answer.StatusCode} {said.GetProperty("error")}: {said.GetProperty("error_description")}";
    }

    public void Dispose() => _http.Dispose();

    [GeneratedRegex("name=\"ticket\" value=\"([^\"]+)\"")]
    private static partial Regex TicketIn();

    internal sealed record Tokens(string Access, string? Refresh, JsonElement Said);
}
