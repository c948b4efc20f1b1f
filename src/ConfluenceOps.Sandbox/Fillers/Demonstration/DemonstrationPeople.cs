using System.Text.Json;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Fillers.Demonstration;

/// <summary>The accounts and groups of the demonstration, and the short names that its files use for them.</summary>
internal sealed record DemonstrationPeople(List<SandboxUser> Users, List<SandboxGroup> Groups)
{
    private const string AccountPrefix = "712020:";

    public static DemonstrationPeople Read() => JsonSerializer.Deserialize<DemonstrationPeople>(
        SandboxResources.ReadText("Fillers/Demonstration/People.json"), JsonSerializerOptions.Web)!;

    /// <summary>The account id of <c>maya-okafor</c>.</summary>
    public static string Account(string name) => AccountPrefix + name;

    /// <summary>Who is meant by <c>group engineering</c>, <c>user maya-okafor</c> or <c>anonymous</c>.</summary>
    public SandboxPrincipal Principal(string text) => text.Split(' ') switch
    {
        ["group", var name] => new("group", Groups.Single(group => group.Name == name).Id),
        ["user", var name] => new("user", Account(name)),
        ["anonymous"] => new("anonymous", "anonymous"),
        _ => throw new FormatException($"'{text}' is nobody."),
    };
}
