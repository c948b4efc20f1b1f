namespace ConfluenceOps.Tests.Context.PullRequests;

/// <summary>Events as the platforms' documentation shows them, cut to what matters and a bit more.</summary>
internal static class EventSample
{
    public static string Read(string name)
    {
        using var stream = typeof(EventSample).Assembly.GetManifestResourceStream($"Events/{name}.json") ?? throw new ArgumentException($"There is no event {name}.", nameof(name));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
