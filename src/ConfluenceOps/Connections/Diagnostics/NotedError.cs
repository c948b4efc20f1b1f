using System.Diagnostics;
using System.Reflection;

namespace ConfluenceOps.Connections.Diagnostics;

/// <summary>An error as support needs it: which it was and where it came from, and none of its words, which name things and people.</summary>
/// <param name="At">When.</param>
/// <param name="Command">The command that ended in it or went on after it.</param>
/// <param name="ErrorId">Its stable id: <c>ScopeMissing</c>.</param>
/// <param name="Kind">The kind of error.</param>
/// <param name="Causes">The types of the exceptions below it, outermost first.</param>
/// <param name="Where">The product's own methods that it came through, innermost first.</param>
public sealed record NotedError(DateTimeOffset At, string Command, string ErrorId, ErrorKind Kind, IReadOnlyList<string> Causes, IReadOnlyList<string> Where)
{
    private const string OwnNamespace = nameof(ConfluenceOps);
    private const int MostMethods = 20;

    /// <summary>Notes an error.</summary>
    public static NotedError Of(ConfluenceOpsException error, string command, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(error);
        return new NotedError(at, command, error.ErrorId, error.Kind, CausesOf(error), WhereOf(error));
    }

    private static IReadOnlyList<string> CausesOf(Exception error)
    {
        var causes = new List<string>();
        for (var cause = error.InnerException; cause is not null; cause = cause.InnerException)
            causes.Add(cause is HttpRequestException request ? $"{cause.GetType().Name} ({request.HttpRequestError})" : cause.GetType().Name);
        return causes;
    }

    private static IReadOnlyList<string> WhereOf(Exception error) =>
    [
        .. new StackTrace(error).GetFrames().Select(frame => frame.GetMethod()).OfType<MethodBase>()
            .Where(method => method.DeclaringType?.Namespace?.StartsWith(OwnNamespace, StringComparison.Ordinal) == true)
            .Select(NameOf).Take(MostMethods),
    ];

    // What the compiler makes of an asynchronous method is a type that bears the method's name in brackets.
    private static string NameOf(MethodBase method) =>
        method.DeclaringType is { DeclaringType: { } outer, Name: ['<', .. var rest] } && rest.IndexOf('>', StringComparison.Ordinal) is var end and > 0
            ? $"{outer.Name}.{rest[..end]}"
            : $"{method.DeclaringType?.Name}.{method.Name}";
}
