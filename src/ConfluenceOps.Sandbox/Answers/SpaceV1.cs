using System.Text.Json;
using ConfluenceOps.Sandbox.Hosting;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Answers;

/// <summary>Spaces as v1 words them, inside of other answers.</summary>
internal static class SpaceV1
{
    public static void Write(Exchange exchange, Utf8JsonWriter json, SandboxSpace space)
    {
        json.WriteStartObject();
        json.WriteNumber("id"u8, space.Id);
        json.WriteString("key"u8, space.Key);
        json.WriteString("alias"u8, space.Key);
        json.WriteString("name"u8, space.Name);
        json.WriteString("type"u8, space.Type);
        json.WriteString("status"u8, space.Status);
        json.WriteExpandable("settings", "metadata", "operations", "lookAndFeel", "permissions", "icon", "description", "theme", "history", "homepage", "identifiers");
        json.WriteStartObject("_links"u8);
        json.WriteString("webui"u8, "/spaces/" + space.Key);
        json.WriteString("self"u8, $"{exchange.Server.Base}/rest/api/space/{space.Key}");
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
