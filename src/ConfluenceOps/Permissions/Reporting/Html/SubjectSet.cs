using System.Text.Json;
using ConfluenceOps.Permissions.Deciding;

namespace ConfluenceOps.Permissions.Reporting.Html;

/// <summary>A set of subjects as bits: those who surely are in it, and those of whom it is not known.</summary>
internal static class SubjectSet
{
    public static void Write(Utf8JsonWriter json, string name, Audience audience)
    {
        json.WriteStartObject(name);
        WriteInto(json, audience);
        json.WriteEndObject();
    }

    /// <summary>Writes the set as properties of the object that is open.</summary>
    public static void WriteInto(Utf8JsonWriter json, Audience audience)
    {
        Write(json, "sure", audience.Sure);
        Write(json, "unknown", audience.Possible.Where(subject => audience[subject] == AccessResult.Unknown));
    }

    /// <summary>Subject 0 is the lowest bit of the first byte; what is left out at the end is not in the set, and an empty set is left out.</summary>
    private static void Write(Utf8JsonWriter json, string name, IEnumerable<int> subjects)
    {
        var bits = new List<byte>();
        foreach (var subject in subjects)
        {
            while (bits.Count <= subject >> 3)
                bits.Add(0);
            bits[subject >> 3] |= (byte)(1 << (subject & 7));
        }
        if (bits.Count > 0)
            json.WriteBase64String(name, bits.ToArray());
    }
}
