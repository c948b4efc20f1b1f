namespace ConfluenceOps.Imports.Scheduling.Entries;

/// <summary>A file, or a part of one, that makes a system start a job.</summary>
/// <param name="Path">Where it belongs.</param>
/// <param name="Text">What it says.</param>
public sealed record EntryFile(string Path, string Text)
{
    /// <summary>What it says.</summary>
    public override string ToString() => Text;
}
