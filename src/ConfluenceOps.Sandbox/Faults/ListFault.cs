namespace ConfluenceOps.Sandbox.Faults;

/// <summary>What can happen to a part of a list.</summary>
internal enum ListFault
{
    None,

    /// <summary>It begins with rows of the part before.</summary>
    Repeat,

    /// <summary>It leaves a row out, and its cursor goes past that row.</summary>
    Skip,

    /// <summary>The cursor that asks for it is no longer known.</summary>
    ExpiredCursor,
}
