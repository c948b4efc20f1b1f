using System.Collections.Concurrent;
using System.Text.Json;

namespace ConfluenceOps.Sandbox.Hosting;

/// <summary>Counts requests by method and route.</summary>
internal sealed class RequestStatistics
{
    private readonly ConcurrentDictionary<(string Method, string Template), StrongCount> _counts = new();
    private long _total;

    public long Total => Interlocked.Read(ref _total);

    public void Count(string method, string template)
    {
        Interlocked.Increment(ref _total);
        Interlocked.Increment(ref _counts.GetOrAdd((method, template), _ => new()).Value);
    }

    public void Reset()
    {
        _counts.Clear();
        Interlocked.Exchange(ref _total, 0);
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("total"u8, Total);
        json.WriteStartArray("routes"u8);
        foreach (var ((method, template), count) in _counts.OrderBy(pair => pair.Key.Template, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("method"u8, method);
            json.WriteString("route"u8, template);
            json.WriteNumber("count"u8, Interlocked.Read(ref count.Value));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private sealed class StrongCount
    {
        public long Value;
    }
}
