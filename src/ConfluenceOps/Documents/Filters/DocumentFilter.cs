namespace ConfluenceOps.Documents.Filters;

/// <summary>Which documents are meant, in the words in which PowerShell compares: <c>Source -eq 'Confluence' -and Tags -contains 'runbook'</c>.</summary>
/// <remarks>
/// <para>
/// The text is read by a parser of ours and never runs. What is understood means what it means to <c>Where-Object</c>; what PowerShell would
/// understand in a way that nobody expects, such as <c>-eq</c> with a list on its right, is refused with the reason.
/// </para>
/// <para>
/// Names of properties stand alone or behind <c>$_.</c>; case matters only to operators with a <c>c</c>, such as <c>-ceq</c>. <c>-and</c> and
/// <c>-or</c> bind alike and are read from left to right. On <c>Tags</c>, <c>Collections</c> and <c>Ancestors</c> an operator holds when it holds for any of them.
/// Times are written <c>'2026-01-31'</c> or <c>'2026-01-31 18:30'</c>, in the time of this computer unless an offset follows.
/// </para>
/// </remarks>
public sealed class DocumentFilter
{
    private readonly FilterExpression _expression;
    private readonly HashSet<string> _properties;

    private DocumentFilter(FilterExpression expression)
    {
        _expression = expression;
        _properties = expression.Properties.Select(property => property.Name).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Understands a text.</summary>
    /// <exception cref="FilterException">The text is no filter; the error shows the place.</exception>
    public static DocumentFilter Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new DocumentFilter(new FilterParser(text).Parse());
    }

    /// <summary>Whether a document is meant.</summary>
    /// <exception cref="FilterTooSlowException">A pattern takes forever on this document.</exception>
    public bool Matches(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return _expression.Holds(document);
    }

    /// <summary>The documents that are meant, as they come.</summary>
    /// <exception cref="FilterTooSlowException">A pattern takes forever on one of them.</exception>
    public IAsyncEnumerable<Document> Choose(IAsyncEnumerable<Document> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return ChooseAsync();

        async IAsyncEnumerable<Document> ChooseAsync()
        {
            await foreach (var document in documents.ConfigureAwait(false))
            {
                if (Matches(document))
                    yield return document;
            }
        }
    }

    /// <summary>The properties of documents that it looks at.</summary>
    internal IReadOnlySet<string> Properties => _properties;

    /// <summary>The filter in its one normal form, which is understood again as the same filter.</summary>
    public override string ToString() => _expression.ToString();
}
