using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using ConfluenceOps.PowerShell.Session;

namespace ConfluenceOps.PowerShell.Completion;

/// <summary>Completes a parameter from what a site or a catalog has: quickly, or with as much as was found in time.</summary>
public abstract class TimedCompleter : IArgumentCompleter
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var word = wordToComplete.Trim('\'', '"');
        var found = new SortedSet<string>(StringComparer.OrdinalIgnoreCase);
        using var stop = new CancellationTokenSource(Patience);
        try
        {
            var candidates = FindAsync(ModuleSession.Current, fakeBoundParameters, word, stop.Token);
            Task.Run(() => GatherAsync(candidates, word, found, stop.Token)).Wait(Patience);
        }
        catch (Exception)
        {
            // Nobody wants an error in place of a completion.
        }
        lock (found)
            return [.. found.Select(Complete)];
    }

    /// <summary>Everything that the word could become, and more.</summary>
    private protected abstract IAsyncEnumerable<string> FindAsync(
        ModuleSession session, IDictionary bound, string word, CancellationToken cancel);

    private static async Task GatherAsync(IAsyncEnumerable<string> candidates, string word, SortedSet<string> found, CancellationToken cancel)
    {
        await foreach (var candidate in candidates.WithCancellation(cancel))
        {
            if (!candidate.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                continue;
            lock (found)
                found.Add(candidate);
        }
    }

    private static CompletionResult Complete(string text) =>
        new(IsBareWord(text) ? text : $"'{CodeGeneration.EscapeSingleQuotedStringContent(text)}'", text, CompletionResultType.ParameterValue, text);

    private static bool IsBareWord(string text) => text.All(sign => char.IsLetterOrDigit(sign) || sign is '-' or '_' or '.' or ':');
}
