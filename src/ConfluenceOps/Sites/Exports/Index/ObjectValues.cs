using System.Globalization;

namespace ConfluenceOps.Sites.Exports.Index;

/// <summary>What is read out of the objects of an export again and again.</summary>
internal static class ObjectValues
{
    /// <summary>Stands for an object that is not there: no object has this id.</summary>
    public const long None = 0;

    public static string? Text(this ExportObject of, string property) => of.Properties.GetValueOrDefault(property);

    /// <summary>A number of zero or more; null when there is none.</summary>
    public static long? Number(this ExportObject of, string property) => Number(of.Text(property));

    /// <summary>The id that a property points to, or <see cref="None"/>.</summary>
    public static long Target(this ExportObject of, string reference) =>
        of.References.TryGetValue(reference, out var target) ? Id(target.Id) : None;

    public static IEnumerable<long> Members(this ExportObject of, string collection) =>
        of.Collections.TryGetValue(collection, out var members) ? members.Select(member => Id(member.Id)) : [];

    /// <summary>A version number, from 1.</summary>
    public static int Version(this ExportObject of, params ReadOnlySpan<string> properties)
    {
        foreach (var property in properties)
            if (of.Text(property) is { } text)
                return (int)Math.Clamp(Number(text) ?? 1, 1, int.MaxValue);
        return 1;
    }

    /// <summary>What is current now and no earlier version: those are objects of the same class that name the current one.</summary>
    public static bool IsLatest(this ExportObject of) =>
        !of.References.ContainsKey("originalVersion") && !of.Properties.ContainsKey("originalVersionId");

    public static string Status(this ExportObject of) => of.Text("contentStatus") ?? "current";

    /// <summary>An id as a number, or <see cref="None"/> for anything else.</summary>
    public static long Id(string? text) => Number(text) ?? None;

    private static long? Number(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
