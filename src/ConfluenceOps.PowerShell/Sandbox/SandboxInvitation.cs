using System.Management.Automation;
using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConfluenceOps.PowerShell.Sandbox;

/// <summary>The line in which a sandbox says how to reach it.</summary>
internal sealed record SandboxInvitation(Uri Url, IReadOnlyList<SandboxInvitation.Account> Accounts, IReadOnlyList<SandboxInvitation.Client> Clients)
{
    internal sealed record Account(string Name, string Email, string Token, string Role)
    {
        // A token of a sandbox opens nothing but the sandbox; it is wrapped only because credentials are.
        public SandboxAccount At(Uri url) => new(url, Name, Role, new PSCredential(Email, new NetworkCredential("", Token).SecurePassword));
    }

    internal sealed record Client(string Name, string ClientId, string? Secret, string? Account)
    {
        public SandboxClient At(Uri url) => new(url, Name, ClientId, Secret is null ? null : new NetworkCredential("", Secret).SecurePassword, Account);
    }

    public static SandboxInvitation Read(string line) =>
        JsonSerializer.Deserialize(line, SandboxInvitationJson.Default.SandboxInvitation)
        ?? throw new JsonException("A sandbox said nothing about itself.");
}

[JsonSourceGenerationOptions(PropertyNameCaseInsensitive = true)]
[JsonSerializable(typeof(SandboxInvitation))]
internal sealed partial class SandboxInvitationJson : JsonSerializerContext;
