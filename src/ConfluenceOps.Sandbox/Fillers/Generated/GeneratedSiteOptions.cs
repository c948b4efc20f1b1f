namespace ConfluenceOps.Sandbox.Fillers.Generated;

/// <summary>How large a generated site is, and which of all possible ones.</summary>
public sealed record GeneratedSiteOptions
{
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

    /// <summary>How many of the people are guests; null for every twentieth.</summary>
    public int? Guests { get; init; }

    /// <summary>How many levels the page trees have, from 2 to 30, where there are pages enough; null for as few as four children a page make.</summary>
    public int? Depth { get; init; }

    /// <summary>Folders in the page trees, for each page; from 0 to 0.5.</summary>
    public double Folders { get; init; }

    /// <summary>
    /// The share of pages and folders that have a list of their own, long ones among them; from 0 to 1.
    /// Null for one page in fifty, with the accounts that sign in on every view list.
    /// </summary>
    public double? Restrictions { get; init; }

    /// <summary>Spaces give roles, and grant nothing one by one.</summary>
    public bool Roles { get; init; }

    /// <summary>Administrators are on every view list, so that one of them can review everything; real sites have no such thing.</summary>
    public bool AuditorSeesAll { get; init; }

    /// <summary>Reads the form of the command line: <c>spaces=5,pages=2000,seed=1</c>, in any order; what is left out keeps its default.</summary>
    /// <exception cref="SandboxException">A name is unknown, or a value is not one that it can have.</exception>
    public static GeneratedSiteOptions Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var options = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Aggregate(new GeneratedSiteOptions(), (before, part) => OptionText.Read(part).ApplyTo(before));
        return options.Pages >= options.Spaces
            ? options
            : throw new SandboxException($"{options.Spaces} spaces need at least as many pages, one home page each, and {options.Pages} were asked for.", OptionText.Advice);
    }
}
