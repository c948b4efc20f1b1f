namespace ConfluenceOps.Sandbox.Hosting;

/// <summary>The family that a route belongs to; each words its errors in its own way.</summary>
internal enum Api
{
    /// <summary>/wiki/rest/api.</summary>
    V1,

    /// <summary>/wiki/api/v2.</summary>
    V2,

    /// <summary>Files and what lies outside of /wiki.</summary>
    Plain,

    /// <summary>What Atlassian's own servers answer, and no site.</summary>
    Identity,

    /// <summary>The sandbox's own door: without accounts and without faults.</summary>
    Sandbox,
}
