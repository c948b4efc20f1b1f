namespace ConfluenceOps.Documents.Sqlite.Search;

/// <summary>What a person typed, taken apart. What means nothing is passed over; nothing is an error.</summary>
/// <param name="Terms">Words and phrases, in their order.</param>
/// <param name="Filters">Exact conditions.</param>
internal sealed record TypedSearch(IReadOnlyList<SearchTerm> Terms, IReadOnlyList<SearchFilter> Filters)
{
    /// <summary>More of them narrow nothing down, and a pasted page must not become an expression of thousands of terms.</summary>
    private const int Most = 32;

    /// <summary>Also those that editors put in place of the straight one, and that come with pasted text.</summary>
    private const string Quotes = "\"“”„＂";

    private const string Colons = ":：";

    /// <summary>Reads a search.</summary>
    /// <remarks>
    /// <code>
    /// search = { term }
    /// term   = [ "-" ] [ field ":" ] ( word [ "*" ] | '"' words ( '"' [ "*" ] | end ) )
    /// field  = "title" | "space" | "tag" | "collection"
    /// </code>
    /// A dash excludes only at the beginning of a term and right before it: rate-limit is a word, and so is --force.
    /// </remarks>
    public static TypedSearch Read(string text)
    {
        var terms = new List<SearchTerm>();
        var filters = new List<SearchFilter>();
        for (var at = Start(text, 0); at < text.Length && terms.Count + filters.Count < Most; at = Start(text, at))
        {
            var isExcluded = IsExclusion(text, at);
            at += isExcluded ? 1 : 0;
            var field = FieldAt(text, ref at);
            var term = TermAt(text, ref at) with { IsExcluded = isExcluded, IsInTitle = field is SearchField.Title };
            if (field is { } filtered and not SearchField.Title)
                AddTo(filters, new SearchFilter(filtered, term.Text.Trim() + (term.IsBeginning ? "*" : ""), isExcluded));
            else if (IndexedWord.In(term.Text).Any())
                terms.Add(term);
        }

        return new TypedSearch(terms, filters);
    }

    /// <summary>The values that a field must have, or must not.</summary>
    public IReadOnlyList<string> Values(SearchField field, bool areExcluded = false) =>
        [.. Filters.Where(filter => filter.Field == field && filter.IsExcluded == areExcluded).Select(filter => filter.Value)];

    private static void AddTo(List<SearchFilter> filters, SearchFilter filter)
    {
        if (filter.Value.Length > 0)
            filters.Add(filter);
    }

    private static int Start(string text, int at)
    {
        while (at < text.Length && IsGap(text[at]))
            at++;
        return at;
    }

    private static bool IsGap(char sign) => char.IsWhiteSpace(sign) || sign == '\0';

    private static bool IsExclusion(string text, int at) =>
        text[at] == '-' && at + 1 < text.Length && (char.IsLetterOrDigit(text, at + 1) || Quotes.Contains(text[at + 1], StringComparison.Ordinal));

    private static SearchField? FieldAt(string text, ref int at)
    {
        foreach (var field in Enum.GetValues<SearchField>())
        {
            var name = field.ToString();
            var colon = at + name.Length;
            if (colon >= text.Length || !Colons.Contains(text[colon], StringComparison.Ordinal)
                || string.Compare(text, at, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) != 0)
                continue;
            at = colon + 1;
            return field;
        }

        return null;
    }

    private static SearchTerm TermAt(string text, ref int at)
    {
        var isPhrase = at < text.Length && Quotes.Contains(text[at], StringComparison.Ordinal);
        var start = isPhrase ? at + 1 : at;
        var end = start;
        while (end < text.Length && !(isPhrase ? Quotes.Contains(text[end], StringComparison.Ordinal) : IsGap(text[end])))
            end++;
        at = isPhrase && end < text.Length ? end + 1 : end;
        var isBeginning = isPhrase ? at < text.Length && text[at] == '*' : end - start > 1 && text[end - 1] == '*';
        at += isPhrase && isBeginning ? 1 : 0;
        var written = text[start..end].Replace('\0', ' ');
        return new SearchTerm(isPhrase ? written : written.TrimEnd('*')) { IsPhrase = isPhrase, IsBeginning = isBeginning };
    }
}
