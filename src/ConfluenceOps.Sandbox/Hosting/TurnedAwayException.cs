using Microsoft.AspNetCore.Http;

namespace ConfluenceOps.Sandbox.Hosting;

/// <summary>Ends an exchange before any API had it: what stands before them all, and knows none, words that in its own way.</summary>
internal sealed class TurnedAwayException(int status, string message, string category) : Exception(message)
{
    public int Status { get; } = status;

    /// <summary>What failed, for whoever reads the header and not the words.</summary>
    public string Category { get; } = category;

    /// <summary>Credentials that do not work here; it is never said why.</summary>
    public static TurnedAwayException Unknown(string message = "Unauthorized") =>
        new(StatusCodes.Status401Unauthorized, message, "FAILURE_CLIENT_AUTH_MISMATCH");

    /// <summary>A token that may do less than is asked.</summary>
    public static TurnedAwayException ScopeMissing() =>
        new(StatusCodes.Status401Unauthorized, "Unauthorized; scope does not match", "FAILURE_CLIENT_SCOPE_CHECK");

    /// <summary>A token whose account has been deactivated since.</summary>
    public static TurnedAwayException Deactivated() =>
        new(StatusCodes.Status403Forbidden, "Forbidden; the account is deactivated", "FAILURE_CLIENT_AUTH_MISMATCH");
}
