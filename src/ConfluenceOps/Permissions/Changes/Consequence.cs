using ConfluenceOps.Sites;

namespace ConfluenceOps.Permissions.Changes;

/// <summary>What a change means for one right: who gains it, who loses it, on how many pages.</summary>
public sealed record Consequence
{
    /// <summary>The key of the space.</summary>
    public required string Space { get; init; }

    /// <summary>The right.</summary>
    public required AccessRight Right { get; init; }

    /// <summary>Who gains it on any page, or in the space.</summary>
    public required IReadOnlyList<Principal> Gaining { get; init; }

    /// <summary>On how many pages somebody gains it; 0 when it is about the space as a whole.</summary>
    public required int PagesGained { get; init; }

    /// <summary>Who loses it on any page, or in the space.</summary>
    public required IReadOnlyList<Principal> Losing { get; init; }

    /// <summary>On how many pages somebody loses it; 0 when it is about the space as a whole.</summary>
    public required int PagesLost { get; init; }

    /// <summary>In a sentence: <c>12 people lose View on 40 pages</c>.</summary>
    public override string ToString() => string.Join("; ", Sentences());

    private IEnumerable<string> Sentences()
    {
        if (Losing.Count > 0)
            yield return $"{People(Losing)} {(Losing.Count == 1 ? "loses" : "lose")} {Right} {Pages(PagesLost)}";
        if (Gaining.Count > 0)
            yield return $"{People(Gaining)} {(Gaining.Count == 1 ? "gains" : "gain")} {Right} {Pages(PagesGained)}";
    }

    private string Pages(int pages) => pages switch { 0 => $"in {Space}", 1 => "on 1 page", _ => $"on {pages} pages" };

    private static string People(IReadOnlyList<Principal> who)
    {
        var anonymous = who.Any(one => one.Kind == PrincipalKind.Anonymous);
        return (who.Count - (anonymous ? 1 : 0), anonymous) switch
        {
            (0, _) => "everybody who is not signed in",
            (1, false) => "1 person",
            (var people, false) => $"{people} people",
            (var people, _) => $"{(people == 1 ? "1 person" : $"{people} people")} and everybody who is not signed in",
        };
    }
}
