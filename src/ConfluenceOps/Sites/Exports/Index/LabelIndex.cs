namespace ConfluenceOps.Sites.Exports.Index;

/// <summary>Which labels are on which page.</summary>
internal sealed class LabelIndex
{
    private readonly Dictionary<long, string> _names = [];
    private readonly Dictionary<long, List<long>> _onContent = [];

    /// <summary>What people mark as their own favourite has another namespace and is no label of the page.</summary>
    public void AddLabel(ExportObject label)
    {
        if ((label.Text("namespace") ?? "global") == "global" && label.Text("name") is { } name)
            _names.TryAdd(ObjectValues.Id(label.Id), VisibleText.Of(name.ToLowerInvariant()));
    }

    public void AddLabelling(ExportObject labelling)
    {
        var content = labelling.Target("content");
        if (!_onContent.TryGetValue(content, out var labels))
            _onContent[content] = labels = [];
        labels.Add(labelling.Target("label"));
    }

    public IReadOnlyList<string> Of(long content) => _onContent.TryGetValue(content, out var labels)
        ? [.. labels.Select(label => _names.GetValueOrDefault(label)).OfType<string>().Distinct().Order(StringComparer.Ordinal)]
        : [];
}
