using System.Text.Json;
using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Answers;

/// <summary>The words of v1 for accounts and groups, which are the one thing that its dialects do not share.</summary>
internal interface IPeopleWriter
{
    void WriteUser(Exchange exchange, Utf8JsonWriter json, SandboxUser user);

    /// <summary>An account that the site has forgotten.</summary>
    void WriteUnknownUser(Utf8JsonWriter json, string accountId);

    void WriteGroup(Exchange exchange, Utf8JsonWriter json, SandboxGroup group);

    /// <summary>A group that the site has forgotten.</summary>
    void WriteUnknownGroup(Utf8JsonWriter json, string groupId);

    /// <summary>Whoever did what the audit log tells.</summary>
    void WriteAuthor(Exchange exchange, Utf8JsonWriter json, string accountId);
}
