using ConfluenceOps.Documents.Relations;

namespace ConfluenceOps.PowerShell.Completion;

/// <summary>The types of resources that people use most; any other word will do as well.</summary>
public sealed class ResourceTypeCompleter() : WordCompleter([.. ResourceName.CommonTypes]);
