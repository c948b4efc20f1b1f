using System.Collections.Concurrent;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.DataCenter.Access;

/// <summary>Who signs in with what. A token is a password too; whoever guesses too often is asked to prove that they are a person.</summary>
internal sealed class SignIns(SandboxSite site, TimeProvider time)
{
    private const int Guesses = 3;

    private readonly ConcurrentDictionary<string, int> _failures = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, SandboxUser> _byName = site.Users
        .SelectMany(user => new[] { user.UserName!, user.Email }.Select(name => (Name: name, User: user)))
        .DistinctBy(pair => pair.Name, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(pair => pair.Name, pair => pair.User, StringComparer.OrdinalIgnoreCase);

    public SandboxUser? WithPassword(string name, string password)
    {
        var user = _byName.GetValueOrDefault(name) is { AccountStatus: "active" } known && Works(known, password) ? known : null;
        if (user is null)
            _failures.AddOrUpdate(name, 1, (_, count) => count + 1);
        else
            _failures.TryRemove(name, out _);
        return user;
    }

    public SandboxUser? WithToken(string token) => site.Users.Find(user => user.AccountStatus == "active" && Works(user, token));

    public bool NeedCaptcha(string name) => _failures.GetValueOrDefault(name) >= Guesses;

    private bool Works(SandboxUser user, string secret) => user.Tokens.Exists(token => token.Value == secret && (token.Expires is not { } end || time.GetUtcNow() < end));
}
