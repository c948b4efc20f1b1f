using ConfluenceOps.Sandbox.Model;
using ConfluenceOps.Tests.Sandbox;

namespace ConfluenceOps.Tests.Sites.DataCenter.Access;

/// <summary>The tiny site with rights that every interface spells in its own way, and an administrator of the space who administers nothing else.</summary>
internal static class GrantingSite
{
    public static SandboxSite Create()
    {
        var tiny = TinySite.Create();
        long id = 900;
        return tiny with
        {
            Groups = [.. tiny.Groups, new() { Id = "rd", Name = "r/d", Members = [TinySite.Writer] }],
            Spaces =
            [
                tiny.Spaces[0] with
                {
                    Permissions =
                    [
                        Grant("group", TinySite.Staff, "read"), Grant("group", TinySite.Leads, "read"), Grant("group", TinySite.Leads, "create", "page"), Grant("group", TinySite.Leads, "restrict_content"),
                        Grant("user", TinySite.Guest, "read"), Grant("user", TinySite.Reader, "administer"), Grant("user", TinySite.Reader, "delete"), Grant("user", TinySite.Reader, "create", "page"),
                        Grant("user", TinySite.Reader, "restrict_content"), Grant("anonymous", "anonymous", "read"),
                    ],
                },
                tiny.Spaces[1],
            ],
        };

        SandboxPermission Grant(string type, string principal, string operation, string target = "space") =>
            new() { Id = id++, PrincipalType = type, PrincipalId = principal, Operation = operation, Target = target };
    }
}
