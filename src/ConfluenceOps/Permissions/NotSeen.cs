using ConfluenceOps.Sites;

namespace ConfluenceOps.Permissions;

/// <summary>Says in sentences what an account could not see, the gravest first.</summary>
public static class NotSeen
{
    private const int Named = 3;

    /// <summary>What is missing in a map; nothing for one that has everything.</summary>
    public static IReadOnlyList<string> In(AccessMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        return
        [
            .. Spaces(map, "What {0} grants could not be read.", record => record.PermissionGap),
            .. Spaces(map, "The pages of {0} could not be read, or not all.", record => record.ContentGap),
            .. map.Gaps.Select(gap => $"Could not read {gap.What}. {gap.Why}"),
            .. Groups(map),
            .. Content(map),
            .. Product(map),
            .. Anonymous(map),
            .. UnknownKinds(map),
        ];
    }

    private static IEnumerable<string> Spaces(AccessMap map, string sentence, Func<SpaceRecord, string?> gapOf) => map.Spaces
        .Where(record => gapOf(record) is not null).GroupBy(record => gapOf(record)!)
        .Select(same => string.Format(null, sentence, Few("space", [.. same.Select(record => record.Space.Key)])) + " " + same.Key);

    private static IEnumerable<string> Groups(AccessMap map) => map.Groups
        .Where(record => record.Gap is not null).GroupBy(record => record.Gap!)
        .Select(same => $"Who is in {Few("group", [.. same.Select(record => record.Group.Name)])} is not known. {same.Key}");

    private static IEnumerable<string> Content(AccessMap map) => map.Spaces.SelectMany(record => record.Content)
        .Where(node => node.Restrictions is null).GroupBy(node => (node.Type, node.Gap))
        .Select(same => $"The restrictions of {Few(same.Key.Type, [.. same.Select(node => $"'{node.Title}'")])} are not known. {same.Key.Gap}");

    private static IEnumerable<string> Product(AccessMap map)
    {
        if (!map.IsProductAccessKnown)
            yield return "An export does not say who may use Confluence, and mostly not who is deactivated: everybody in it is taken to be active and let in.";
        else if (map.Groups.Count > 0 && map.Groups.All(record => record.Group.Access is null))
            yield return "Which groups give access to Confluence could not be read, so nobody is known to have it.";
    }

    private static IEnumerable<string> Anonymous(AccessMap map)
    {
        var open = map.Spaces.Where(record => record.Principals.Any(principal => principal.Kind == PrincipalKind.Anonymous)).Select(record => record.Space.Key).ToList();
        if (map.AllowsAnonymous is null && open.Count > 0)
            yield return $"Whether the site lets anonymous visitors in is not known, and so whether they may do what {Few("space", open)} {(open.Count == 1 ? "grants" : "grant")} them."
                + (map.Account is null ? "" : " It tells administrators alone, and only of a page that is open.");
    }

    private static IEnumerable<string> UnknownKinds(AccessMap map) => map.Spaces.SelectMany(record => record.Principals)
        .Where(principal => principal.Kind == PrincipalKind.Unknown).Distinct().Select(principal => principal.ToString()).ToList() switch
    {
        { Count: 0 } => [],
        var unknown => [$"Grants or restrictions name {Few("principal", unknown)} of a kind that is not known here; whoever that may be is answered with Unknown."],
    };

    private static string Few(string noun, List<string> names) => names.Count switch
    {
        1 => $"the {noun} {names[0]}",
        <= Named => $"the {noun}s {string.Join(", ", names)}",
        _ => $"{names.Count} {noun}s ({string.Join(", ", names.Take(Named))} …)",
    };
}
