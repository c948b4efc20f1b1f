using System.Collections.Concurrent;
using ConfluenceOps.Sandbox.Index;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.DataCenter.Access;

/// <summary>Who signs in with what. A token is a password too; whoever guesses too often is asked to prove that they are a person.</summary>
internal sealed class SignIns(SandboxSite site, TimeProvider time)
{
    private const int Guesses = 3;

    private readonly ConcurrentDictionary<string, int> _failures = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, SandboxUser> _byName = site.Users
        .SelectMany(user => new[] { user.UserName!, user.Email }, (user, name) => (Name: name, User: user))
        .DistinctBy(pair => pair.Name, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(pair => pair.Name, pair => pair.User, StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, SandboxUser> _byToken = site.Users
        .SelectMany(user => user.Tokens, (user, token) => (token.Value, User: user))
        .DistinctBy(pair => pair.Value)
        .ToDictionary(pair => pair.Value, pair => pair.User, StringComparer.Ordinal);

    /// <param name="now">The site as it is now.</param>
    /// <param name="name">User name or address.</param>
    /// <param name="password">Any token of the account.</param>
    public SandboxUser? WithPassword(SiteIndex now, string name, string password)
    {
        var user = _byName.GetValueOrDefault(name) is { } known ? IfWorking(now, known, password) : null;
        if (user is null)
            _failures.AddOrUpdate(name, 1, (_, count) => count + 1);
        else
            _failures.TryRemove(name, out _);
        return user;
    }

    public SandboxUser? WithToken(SiteIndex now, string token) => _byToken.GetValueOrDefault(token) is { } known ? IfWorking(now, known, token) : null;

    public bool NeedCaptcha(string name) => _failures.GetValueOrDefault(name) >= Guesses;

    private SandboxUser? IfWorking(SiteIndex now, SandboxUser user, string secret) =>
        user.Tokens.Exists(token => token.Value == secret && (token.Expires is not { } end || time.GetUtcNow() < end))
        && now.Users.GetValueOrDefault(user.AccountId) is { AccountStatus: "active" } current
            ? current
            : null;
}
