namespace ConfluenceOps.Sandbox.Faults;

/// <summary>What can happen to a request.</summary>
internal enum Fault
{
    None,

    /// <summary>429, with the headers that say when to come back.</summary>
    TooManyRequests,

    /// <summary>503.</summary>
    Unavailable,

    /// <summary>500.</summary>
    ServerError,

    /// <summary>The connection breaks before the answer.</summary>
    DropAtOnce,

    /// <summary>The connection breaks in the middle of the answer.</summary>
    DropMidway,

    /// <summary>A page for people, with status 200, where JSON belongs.</summary>
    Html,

    /// <summary>JSON that ends in the middle, in an answer that is whole by its headers.</summary>
    Cut,
}
