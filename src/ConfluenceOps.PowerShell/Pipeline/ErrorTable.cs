using System.Management.Automation;
using ConfluenceOps.Http.Errors;

namespace ConfluenceOps.PowerShell.Pipeline;

/// <summary>How the library's errors look in PowerShell, and which of them leave nothing to go on with.</summary>
internal static class ErrorTable
{
    private static readonly Dictionary<ErrorKind, ErrorCategory> Categories = new()
    {
        [ErrorKind.Connection] = ErrorCategory.ConnectionError,
        [ErrorKind.Authentication] = ErrorCategory.AuthenticationError,
        [ErrorKind.Permission] = ErrorCategory.PermissionDenied,
        [ErrorKind.NotFound] = ErrorCategory.ObjectNotFound,
        [ErrorKind.Limit] = ErrorCategory.LimitsExceeded,
        [ErrorKind.InvalidData] = ErrorCategory.InvalidData,
        [ErrorKind.InvalidArgument] = ErrorCategory.InvalidArgument,
        [ErrorKind.Conflict] = ErrorCategory.InvalidOperation,
        [ErrorKind.Resource] = ErrorCategory.ResourceUnavailable,
        [ErrorKind.NotSupported] = ErrorCategory.NotImplemented,
    };

    /// <summary>The error as PowerShell writes it.</summary>
    /// <param name="error">What happened.</param>
    /// <param name="target">The item it happened with.</param>
    public static ErrorRecord ToRecord(ConfluenceOpsException error, object? target) =>
        new(error, error.ErrorId, Categories.GetValueOrDefault(error.Kind), target)
        {
            ErrorDetails = new ErrorDetails(error.Happened) { RecommendedAction = error.Advice },
        };

    /// <summary>Whether every further item would end in the same error.</summary>
    public static bool EndsEverything(ConfluenceOpsException error) =>
        error.Kind is ErrorKind.Authentication or ErrorKind.Resource || error is SiteUnreachableException;
}
