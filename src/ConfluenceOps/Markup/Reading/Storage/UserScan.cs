namespace ConfluenceOps.Markup.Reading.Storage;

/// <summary>Looks for people without reading the rest.</summary>
internal static class UserScan
{
    private const string Tag = "<ri:user";

    public static IReadOnlyCollection<string> Find(string body)
    {
        var found = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = body.IndexOf(Tag, StringComparison.Ordinal); at >= 0; at = body.IndexOf(Tag, at + Tag.Length, StringComparison.Ordinal))
        {
            var attributes = body.AsSpan(at + Tag.Length);
            var end = attributes.IndexOfAny('>', '<');
            if (IdIn(end < 0 ? attributes : attributes[..end]) is { } id && seen.Add(id))
                found.Add(id);
        }
        return found;
    }

    private static string? IdIn(ReadOnlySpan<char> attributes)
    {
        foreach (var name in Resources.UserIds)
        {
            if (Attributes.TryFind(attributes, name, out var value) && !value.IsEmpty)
                return Entities.Decode(value);
        }
        return null;
    }
}
