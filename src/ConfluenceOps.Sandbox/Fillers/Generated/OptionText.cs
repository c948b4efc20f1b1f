using System.Globalization;

namespace ConfluenceOps.Sandbox.Fillers.Generated;

/// <summary>One part of a command line such as <c>spaces=5,pages=2000,seed=1</c>.</summary>
internal readonly record struct OptionText(string Name, string Value)
{
    public const string Advice =
        "Use spaces, pages, users, groups and seed, such as spaces=5,pages=2000,seed=1; for reviews of permissions also restrictions, depth, folders, guests, roles and auditor, such as restrictions=0.05,depth=7,folders=0.03,guests=40,roles=true,auditor=all.";

    public static OptionText Read(string part) =>
        part.IndexOf('=', StringComparison.Ordinal) is > 0 and var at ? new(part[..at].TrimEnd(), part[(at + 1)..].TrimStart()) : new(part, "");

    public GeneratedSiteOptions ApplyTo(GeneratedSiteOptions options) => Name.ToLowerInvariant() switch
    {
        "spaces" => options with { Spaces = Number(1, 1_000) },
        "pages" => options with { Pages = Number(1, 10_000_000) },
        "seed" => options with { Seed = Number(int.MinValue, int.MaxValue) },
        "users" => options with { Users = Number(2, 10_000) },
        "groups" => options with { Groups = Number(1, 1_000) },
        "guests" => options with { Guests = Number(0, 10_000) },
        "depth" => options with { Depth = Number(2, 30) },
        "folders" => options with { Folders = Share(0.5) },
        "restrictions" => options with { Restrictions = Share(1) },
        "roles" => options with { Roles = OneOf("true", "false") },
        "auditor" => options with { AuditorSeesAll = OneOf("all", "none") },
        _ => throw new SandboxException($"'{Name}' is not something to generate.", Advice),
    };

    private int Number(int lowest, int highest) =>
        int.TryParse(Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= lowest && number <= highest
            ? number
            : throw new SandboxException($"'{Value}' is not a number of {Name} between {lowest} and {highest}.", Advice);

    private double Share(double highest) =>
        double.TryParse(Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share <= highest
            ? share
            : throw new SandboxException(string.Create(CultureInfo.InvariantCulture, $"'{Value}' is not a share of {Name} between 0 and {highest}."), Advice);

    private bool OneOf(string yes, string no) =>
        Value == yes || (Value == no ? false : throw new SandboxException($"'{Value}' is neither {yes} nor {no}, as {Name} must be.", Advice));
}
