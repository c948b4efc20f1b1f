using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ConfluenceOps.Sandbox;

namespace ConfluenceOps.Tests.Sandbox;

/// <summary>Somebody who asks a sandbox over real HTTP, without any client of ours in between.</summary>
internal sealed class Visitor : IDisposable
{
    private readonly HttpClient _http;

    private Visitor(Uri address, string? email, string? token)
        : this(address, token is null ? null : new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{email}:{token}"))))
    {
    }

    private Visitor(Uri address, AuthenticationHeaderValue? authorization)
    {
        _http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(20) };
        _http.DefaultRequestHeaders.Authorization = authorization;
    }

    /// <summary>An account of the tiny site with its unscoped token, or with another one.</summary>
    public static Visitor As(SandboxServer server, string accountId, string? token = null) =>
        new(server.Address, TinySite.EmailOf(accountId), token ?? TinySite.TokenOf(accountId));

    /// <summary>Any account of any site.</summary>
    public static Visitor With(SandboxServer server, string email, string token) => new(server.Address, email, token);

    /// <summary>Whoever has that token.</summary>
    public static Visitor Bearing(SandboxServer server, string token) => new(server.Address, new AuthenticationHeaderValue("Bearer", token));

    public static Visitor Anonymous(SandboxServer server) => new(server.Address, null);

    public async Task<JsonElement> GetAsync(string path)
    {
        using var answer = await SendAsync(path);
        Assert.True(answer.IsSuccessStatusCode, $"{path} was answered with {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        return await ReadAsync(answer);
    }

    public async Task<HttpStatusCode> StatusOfAsync(string path)
    {
        using var answer = await SendAsync(path);
        return answer.StatusCode;
    }

    public Task<HttpResponseMessage> SendAsync(string path) => _http.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute));

    public Task<HttpResponseMessage> PostAsync(string path, string json) =>
        _http.PostAsync(new Uri(path, UriKind.Relative), new StringContent(json, Encoding.UTF8, "application/json"));

    /// <summary>Sends a request of any kind.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path.</param>
    /// <param name="json">The body; null for none.</param>
    /// <param name="header">A header that goes along; null for none.</param>
    public async Task<HttpResponseMessage> RequestAsync(string method, string path, string? json = null, (string Name, string Value)? header = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative));
        request.Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json");
        if (header is var (name, value))
            request.Headers.Add(name, value);
        // Whoever is refused before the body was read must not be still sending it.
        request.Headers.ExpectContinue = json?.Length > 1_000_000;
        return await _http.SendAsync(request);
    }

    public static async Task<JsonElement> ReadAsync(HttpResponseMessage answer)
    {
        using var document = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync());
        return document.RootElement.Clone();
    }

    public void Dispose() => _http.Dispose();
}
