namespace ConfluenceOps.Sandbox.Cql;

/// <summary>A query that cannot be read, or asks what its fields do not know.</summary>
internal sealed class CqlException(string message) : Exception("Could not parse cql : " + message);
