namespace ConfluenceOps.Sites.Exports.Index;

/// <summary>Properties of files and comments, which exports keep apart from what they belong to. All others are let go.</summary>
internal sealed class PropertyIndex
{
    private static readonly HashSet<string> _wanted = ["FILESIZE", "MEDIA_TYPE", "inline-comment", "inline-marker-ref", "inline-original-selection", "status"];

    private readonly Dictionary<long, (string Name, string Value)> _values = [];

    public void Add(ExportObject property)
    {
        if (property.Text("name") is { } name && _wanted.TryGetValue(name, out var kept) && (property.Text("stringValue") ?? property.Text("longValue")) is { } value)
            _values[ObjectValues.Id(property.Id)] = (kept, value);
    }

    public string? Find(long[] ids, string name)
    {
        foreach (var id in ids)
            if (_values.TryGetValue(id, out var found) && found.Name == name)
                return found.Value;
        return null;
    }
}
