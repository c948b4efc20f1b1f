using System.Xml;
using System.Xml.Linq;
using ConfluenceOps.Imports.Scheduling.Entries;

namespace ConfluenceOps.Tests.Imports.Scheduling.Entries;

/// <summary>Entries as texts.</summary>
internal static class Rendered
{
    public static IReadOnlyList<EntryFile> Of(IMachine machine, EntryKind kind, ScheduledJob job) =>
        [.. new SystemEntries(machine).Render(job, kind).Select(file => file with { Text = file.Text.ReplaceLineEndings("\n") })];

    public static XDocument Xml(string text)
    {
        using var reader = XmlReader.Create(new StringReader(text), new() { DtdProcessing = DtdProcessing.Ignore });
        return XDocument.Load(reader);
    }
}
