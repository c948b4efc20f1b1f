namespace ConfluenceOps.Documents.Access;

/// <summary>The catalog knows nobody of that name, or several.</summary>
public sealed class PersonNotFoundException : ConfluenceOpsException
{
    private PersonNotFoundException(string happened, string advice)
        : base(happened, advice)
    {
    }

    /// <inheritdoc/>
    public override string ErrorId => "PersonNotFound";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.NotFound;

    /// <summary>There is none.</summary>
    public static PersonNotFoundException Nobody(string called) => new(
        $"The catalog knows nobody called '{VisibleText.Of(called)}'.",
        "List who is known with Get-DocumentPerson, or make somebody known with New-DocumentPerson; the accounts of a site come with imports from it.");

    /// <summary>There are several.</summary>
    internal static PersonNotFoundException Several(string called, IEnumerable<string> keys) => new(
        $"Several people are called '{VisibleText.Of(called)}': {string.Join(", ", keys.Select(VisibleText.Of))}.",
        "Name the one that is meant by e-mail address or id.");
}
