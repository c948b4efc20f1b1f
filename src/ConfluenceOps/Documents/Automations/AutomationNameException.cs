namespace ConfluenceOps.Documents.Automations;

/// <summary>An automation cannot be called so.</summary>
public sealed class AutomationNameException(string name) : ConfluenceOpsException(
    $"An automation cannot be called '{VisibleText.Of(name)}'.", $"Name it with up to {Longest} signs, without wildcards and control characters.")
{
    /// <summary>How long a name may be.</summary>
    internal const int Longest = 200;

    /// <inheritdoc/>
    public override string ErrorId => "AutomationName";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.InvalidArgument;

    /// <summary>Lets a name pass that can be listed, typed and told from others.</summary>
    /// <returns>The name without blanks around it.</returns>
    internal static string Check(string? name) =>
        name?.Trim() is { Length: > 0 and <= Longest } good && !good.Any(sign => char.IsControl(sign) || sign is '*' or '?') ? good : throw new AutomationNameException(name ?? "");
}
