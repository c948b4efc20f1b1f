using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using ConfluenceOps.Markup;

namespace ConfluenceOps.Benchmarks;

/// <summary>What one pass over all bodies took, on one thread that has run for a while.</summary>
/// <param name="Bodies">How many there were; those that a converter cannot take are left out.</param>
/// <param name="Bytes">How large they were together, in UTF-8.</param>
/// <param name="Seconds">The fastest of many passes: what else the machine does only ever adds.</param>
/// <param name="Allocated">Bytes of memory that a pass asked for.</param>
internal sealed partial record MarkupRound(int Bodies, long Bytes, double Seconds, long Allocated)
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(2);

    public double MegabytesPerSecond => Bytes / Seconds / 1_000_000;

    /// <summary>Runs in a process of its own; prints itself.</summary>
    /// <param name="what">"convert" or "xml".</param>
    /// <param name="file">The bodies, as an array in JSON.</param>
    public static void Run(string what, string file)
    {
        var bodies = JsonSerializer.Deserialize<List<string>>(File.ReadAllText(file))!;
        var round = what == "xml"
            ? Measure(bodies.ConvertAll(WithoutEntities).FindAll(TryReadXml), body => TryReadXml(body))
            : Measure(bodies, Convert);
        Console.WriteLine(JsonSerializer.Serialize(round, JsonSerializerOptions.Web));
    }

    private static void Convert(string body) => MarkdownConverter.Convert(new Body(body), MarkdownFlavor.GitHub, new NoReferences());

    /// <summary>The least that any reader of XML does: to see every node. Nothing is kept of it.</summary>
    private static bool TryReadXml(string body)
    {
        var names = new XmlNamespaceManager(new NameTable());
        names.AddNamespace("ac", "ac");
        names.AddNamespace("ri", "ri");
        names.AddNamespace("at", "at");
        var context = new XmlParserContext(names.NameTable, names, xmlLang: null, XmlSpace.None);
        using var reader = XmlReader.Create(new StringReader(body), new XmlReaderSettings { ConformanceLevel = ConformanceLevel.Fragment }, context);
        try
        {
            while (reader.Read())
            {
            }
            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    /// <summary>XML knows five names of characters, HTML over two thousand; to replace them is not counted.</summary>
    private static string WithoutEntities(string body) => Entity().Replace(body, match =>
        match.Value is "&lt;" or "&gt;" or "&amp;" or "&quot;" or "&apos;" ? match.Value : WebUtility.HtmlDecode(match.Value));

    private static MarkupRound Measure(List<string> bodies, Action<string> pass)
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < WarmUp)
            bodies.ForEach(pass);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        bodies.ForEach(pass);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        var fastest = double.MaxValue;
        for (var end = clock.Elapsed + Measured; clock.Elapsed < end;)
        {
            var start = Stopwatch.GetTimestamp();
            bodies.ForEach(pass);
            fastest = Math.Min(fastest, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }
        return new MarkupRound(bodies.Count, bodies.Sum(body => (long)Encoding.UTF8.GetByteCount(body)), fastest, allocated);
    }

    [GeneratedRegex("&[a-zA-Z][a-zA-Z0-9]*;")]
    private static partial Regex Entity();

    private sealed class NoReferences : IReferences;
}
