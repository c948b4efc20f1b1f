namespace ConfluenceOps.Imports;

/// <summary>Many names in one sentence: the first of them, and a sign that there are more.</summary>
internal static class FirstFew
{
    public static string Of(IReadOnlyCollection<string> names, int most) => string.Join(", ", names.Take(most)) + (names.Count > most ? " …" : "");
}
