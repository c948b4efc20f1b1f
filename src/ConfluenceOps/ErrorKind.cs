namespace ConfluenceOps;

/// <summary>What kind of thing went wrong, in words that every face (cmdlets, tool) can map to its own.</summary>
public enum ErrorKind
{
    /// <summary>The site could not be reached, or the connection broke.</summary>
    Connection,

    /// <summary>The site does not know who is asking.</summary>
    Authentication,

    /// <summary>The account, or its token, may not do this.</summary>
    Permission,

    /// <summary>There is no such thing, or the account cannot see it.</summary>
    NotFound,

    /// <summary>A limit of the server was reached.</summary>
    Limit,

    /// <summary>Something that was read is not what it should be.</summary>
    InvalidData,

    /// <summary>What was asked for cannot be meant.</summary>
    InvalidArgument,

    /// <summary>The thing is protected, or it changed in the meantime.</summary>
    Conflict,

    /// <summary>Disk, memory or another resource of this machine ran out.</summary>
    Resource,

    /// <summary>This site or catalog cannot do that.</summary>
    NotSupported,
}
