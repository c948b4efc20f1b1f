namespace ConfluenceOps.Sites.Exports;

/// <summary>The files of an export, wherever they lie.</summary>
internal interface IExportFiles : IDisposable
{
    /// <summary>The names of the files at the top, which tell what was given when it is no export.</summary>
    IEnumerable<string> TopNames { get; }

    /// <summary>Opens a file by its path inside the export, with slashes; null when it is not there.</summary>
    /// <remarks>Streams are independent of each other, so that several threads may read at once.</remarks>
    Stream? Open(string name);

    /// <summary>The size of a file; null when it is not there.</summary>
    long? Measure(string name);
}
