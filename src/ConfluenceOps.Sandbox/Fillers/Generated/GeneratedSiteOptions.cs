using System.Globalization;

namespace ConfluenceOps.Sandbox.Fillers.Generated;

/// <summary>How large a generated site is, and which of all possible ones.</summary>
public sealed record GeneratedSiteOptions
{
    private const string Advice = "Use spaces, pages, users, groups and seed, such as spaces=5,pages=2000,seed=1.";

    /// <summary>The number of spaces, from 1 to 1,000.</summary>
    public int Spaces { get; init; } = 5;

    /// <summary>Pages and blog posts of all spaces together; at least one a space.</summary>
    public int Pages { get; init; } = 2000;

    /// <summary>The same seed gives the same site, byte by byte.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>People, besides the two accounts that sign in; from 2 to 10,000.</summary>
    public int Users { get; init; } = 50;

    /// <summary>Groups, besides the one that everybody is in; from 1 to 1,000.</summary>
    public int Groups { get; init; } = 8;

    /// <summary>Reads the form of the command line: <c>spaces=5,pages=2000,seed=1</c>, in any order; what is left out keeps its default.</summary>
    /// <exception cref="SandboxException">A name is unknown, or a value is not a number in its range.</exception>
    public static GeneratedSiteOptions Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var options = new GeneratedSiteOptions();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = part.IndexOf('=', StringComparison.Ordinal) is > 0 and var at ? (part[..at].TrimEnd(), part[(at + 1)..].TrimStart()) : (part, "");
            options = name.ToLowerInvariant() switch
            {
                "spaces" => options with { Spaces = Number(name, value, 1, 1_000) },
                "pages" => options with { Pages = Number(name, value, 1, 10_000_000) },
                "seed" => options with { Seed = Number(name, value, int.MinValue, int.MaxValue) },
                "users" => options with { Users = Number(name, value, 2, 10_000) },
                "groups" => options with { Groups = Number(name, value, 1, 1_000) },
                _ => throw new SandboxException($"'{name}' is not something to generate.", Advice),
            };
        }

        return options.Pages >= options.Spaces
            ? options
            : throw new SandboxException($"{options.Spaces} spaces need at least as many pages, one home page each, and {options.Pages} were asked for.", Advice);
    }

    private static int Number(string name, string value, int lowest, int highest) =>
        int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= lowest && number <= highest
            ? number
            : throw new SandboxException($"'{value}' is not a number of {name} between {lowest} and {highest}.", Advice);
}
