using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConfluenceOps.Benchmarks;

/// <summary>One thing that was measured, and the goal it is held against.</summary>
internal sealed record Measure(
    [property: JsonPropertyName("measure")] string Name,
    double Value,
    string Unit,
    string? Goal,
    bool? Holds)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static void Report(string name, double value, string unit) => Print(new Measure(name, Round(value), unit, null, null));

    public static void AtMost(double goal, string name, double value, string unit) =>
        Print(new Measure(name, Round(value), unit, $"<= {goal.ToString(CultureInfo.InvariantCulture)}", value <= goal));

    public static void AtLeast(double goal, string name, double value, string unit) =>
        Print(new Measure(name, Round(value), unit, $">= {goal.ToString(CultureInfo.InvariantCulture)}", value >= goal));

    private static double Round(double value) => Math.Round(value, value < 100 ? 2 : 0);

    private static void Print(Measure measure) => Console.WriteLine(JsonSerializer.Serialize(measure, Json));
}
